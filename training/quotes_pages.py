#!/usr/bin/env python3
"""Who said what in languages other than English: runs the release build over the texts behind quotes_read.tsv.

usage: quotes_pages.py [DATA] [--language de] [--part test|dev|all] [--errors N] [--json] [--cmd "target/release/copydesk enrich"]
DATA (../shared/data) holds pages/SET/html/ID.html.gz; written_LANGUAGE/N is an article of names_written_LANGUAGE.txt.
A row of quotes_read.tsv labels one stretch of four words or more between marks by a digest of its letters:
Q with its speaker (~ before a role that nobody is named for, ? where the text does not say), or N, no quotation.
 found  labelled Q with a quote (direct or mixed) over more than half of the longer of the two, or within reported speech
 N      share of the stretches labelled N that are published as quotes
 P, R   of quotes that name a speaker over labelled stretches, those with the right one; of Q with a speaker, those found with the right one
A name is right when one's last word stands in the other, a role when they share a word of four letters or more."""
import argparse, glob, gzip, hashlib, json, os, re, sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from names_pages import HERE, body, enrich

PAIRS = [('„', '[“”"]'), ('“', '”'), ('«', '»'), ('»', '«'), ('‹', '›'), ('‚', '[‘’]'), ('"', '"')]
WORD = re.compile(r"[\w’'-]+")


def stretches(text):
    """Spans between marks within a paragraph, marks included, of four words or more; the outer of nested ones."""
    out = []
    for paragraph in re.finditer(r'[^\n]+', text):
        line = paragraph[0]; taken = [False] * len(line)
        for opens, closes in PAIRS:
            for m in re.finditer(re.escape(opens) + r'([^\n]*?)' + closes, line):
                if any(taken[m.start():m.end()]) or len(WORD.findall(m[1])) < 4: continue
                taken[m.start():m.end()] = [True] * (m.end() - m.start())
                out.append((paragraph.start() + m.start(), paragraph.start() + m.end()))
    return sorted(out)


def digest(words):
    """Of the letters and digits, whatever their case."""
    return hashlib.sha256(re.sub(r'[\W_]+', '', words).lower().encode()).hexdigest()[:12]


def written(language):
    """Plain texts of names_written_LANGUAGE.txt by number."""
    raw = open(os.path.join(HERE, f'data/names_written_{language}.txt'), encoding='utf-8').read()
    for article in re.split(r'(?m)^### ', raw)[1:]:
        head, _, text = article.partition('\n')
        yield f'written_{language}/{head.split()[0]}', re.sub(r'\{[A-Z] ([^{}]*)\}', r'\1', text).strip()


def words(name):
    return [w.casefold().strip("’'-") for w in WORD.findall(name)]


def right(said, gold):
    """The speaker `said` is one of those that the label names."""
    a = words(re.sub(r"['’]s$", '', said))
    for one in gold.split(' | '):
        b = words(one)
        if one.startswith('~'):
            if {w for w in a if len(w) > 3} & {w for w in b if len(w) > 3}: return True
        elif a and b and (a[-1] in b or b[-1] in a): return True
    return False


def main():
    p = argparse.ArgumentParser(); p.add_argument('data', nargs='?', default='../shared/data'); p.add_argument('--language'); p.add_argument('--part', default='test')
    p.add_argument('--errors', type=int, default=0); p.add_argument('--json', action='store_true'); p.add_argument('--cmd', default='target/release/copydesk enrich')
    a = p.parse_args(); labels = defaultdict(lambda: defaultdict(dict))
    for row in open(os.path.join(HERE, 'data/quotes_read.tsv'), encoding='utf-8'):
        if row.startswith('#'): continue
        language, key, part, code, kind, speaker = (row.rstrip('\n') + '\t').split('\t')[:6]
        if a.part in (part, 'all') and a.language in (None, language): labels[language][key][code] = (kind, speaker)
    every = {}
    for language, texts in sorted(labels.items()):
        messages = []; plain = dict(written(language)) if any(k.startswith('written_') for k in texts) else {}
        for key in sorted(texts):
            if key in plain: messages.append({'id': key, 'text': '\n\n'.join(plain[key].split('\n')), 'article_clean': True, 'language': language}); continue
            (path,) = glob.glob(os.path.join(a.data, 'pages', key.split('/')[0], 'html', glob.escape(key.split('/')[1]) + '.html*'))
            raw = (gzip.open if path.endswith('.gz') else open)(path).read()
            try: raw = raw.decode('utf-8')
            except UnicodeDecodeError: raw = raw.decode('latin-1')
            messages.append({'id': key, 'html': raw})
        records = enrich(a.cmd, messages); c = Counter(); shown = 0
        for key in sorted(texts):
            record = records.get(key) or {}; text = body(record); enrichment = record.get('enrichment') or {}
            names = {e['id']: e.get('name') or '' for e in enrichment.get('entities') or []}
            quotes = [q for q in enrichment.get('quotes') or [] if q['kind'] in ('direct', 'mixed')]
            c['texts'] += 1
            for start, end in stretches(text):
                kind, speaker = texts[key].get(digest(text[start:end]), (None, ''))
                if not kind: continue
                c[kind] += 1; known = kind == 'Q' and speaker != '?'; c['known'] += known
                def shared(q): return min(end, q['end']) - max(start, q['start'])
                over = [q for q in quotes if shared(q) > .5 * max(end - start, q['end'] - q['start']) or q['kind'] == 'mixed' and shared(q) > .9 * (end - start - 2)]
                note = None
                if kind == 'N': c['N_found'] += bool(over); note = 'no quotation' if over else None
                else:
                    c['found'] += bool(over)
                    if not over: note = 'not found'
                said = next((names.get(q.get('speaker')) or q.get('speaker_name') for q in over if q.get('speaker') or q.get('speaker_name')), None)
                if said:
                    ok = known and right(said, speaker); c['given'] += 1; c['right'] += ok
                    if not ok: note = note or 'wrong speaker'
                elif over and known: note = note or 'no speaker'
                if note and shown < a.errors:
                    shown += 1; rule = over[0].get('rule') if over else ''
                    print(f'{note}\t{key}\tgold: {speaker}\tsaid: {said}\t{rule}\n    {text[max(0, start - 130):start]!r}\n    {text[start:start + 60]!r} … {text[max(start, end - 30):end]!r}\n    {text[end:end + 110]!r}')
        pr = c['right'] / max(1, c['given']); rc = c['right'] / max(1, c['known']); f1 = 2 * pr * rc / max(1e-9, pr + rc)
        every[language] = {'texts': c['texts'], 'quotes': c['Q'], 'found': c['found'] / max(1, c['Q']), 'precision': pr, 'recall': rc, 'f1': f1}
        if not a.json: print(f"{language}  texts {c['texts']:>3}  Q {c['Q']:>3}  found {c['found'] / max(1, c['Q']):.3f}  N {c['N_found']}/{c['N']}  speakers {c['known']:>3}  P {pr:.3f}  R {rc:.3f}  F1 {f1:.3f}")
    if a.json: print(json.dumps(every))


if __name__ == '__main__': main()
