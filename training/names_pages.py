#!/usr/bin/env python3
"""How well names are found in languages other than English: runs the release build over the texts of names_read_*.tsv
and names_written_*.txt that trained nothing ("test").

usage: names_pages.py [DATA] [--language de] [--errors N] [--json] [--cmd "target/release/copydesk enrich"]
DATA (../shared/data) holds pages/SET/html/ID.html.gz. A mention is right with the same span and kind; labels are those of
models/ner_de.md and models/ner_es_fr_it_nl_pt.md. Names of other kinds and forms marked ? are left out.
"""
import argparse, glob, gzip, json, os, re, shlex, subprocess
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
KIND = {'person': 'P', 'organisation': 'O', 'place': 'L'}
PART, MOST = 2200, 3400


def enrich(cmd, messages):
    """Records by id."""
    lines = ''.join(json.dumps(m) + '\n' for m in messages)
    out = subprocess.run(shlex.split(cmd), input=lines, capture_output=True, text=True, check=False).stdout
    records = {}
    for line in out.splitlines():
        record = json.loads(line)
        records.update({other['value']: record for other in record.get('altIds') or [] if other.get('role') == 'upstream-id'})
    return records


def body(record):
    return next((b['value'] for b in record.get('bodies') or []), '')


def parts(text):
    """Parts of whole paragraphs, as the readers got them (training/src/ner/read.rs)."""
    out, length, at = [], 0, 0
    for paragraph in re.finditer(r'[^\n]+', text):
        more = len(paragraph[0])
        if not out or length > PART or length and length + more > MOST: out.append([paragraph.start(), 0]); length = 0
        length += more + (2 if length else 0)
        out[-1][1] = paragraph.end()
    return out


def lay(text, names):
    """Spans of the forms, the longest first."""
    taken, spans = [False] * len(text), {}
    for form, kind in sorted(names, key=lambda n: (-len(n[0].encode()), n[0])):
        for m in re.finditer(r'(?<!\w)' + re.escape(form) + r'(?!\w)', text):
            if any(taken[m.start():m.end()]): continue
            taken[m.start():m.end()] = [True] * (m.end() - m.start())
            spans[m.span()] = kind
    return spans


def texts(language, data, cmd):
    """[(text as sent, {span: kind})] of what trained nothing."""
    out = []
    read = os.path.join(HERE, f'data/names_read_{language}.tsv')
    if os.path.isfile(read):
        rows = [l.rstrip('\n').split('\t') for l in open(read, encoding='utf-8') if not l.startswith('#')]
        rows = [r for r in rows if r[1] == 'test']
        pages = []
        for page in sorted({r[0].split('+')[0] for r in rows}):
            group, name = page.split('/')
            html = gzip.open(os.path.join(data, 'pages', group, 'html', name + '.html.gz')).read().decode('utf-8', 'replace')
            pages.append({'id': page, 'html': html})
        bodies = {i: body(r) for i, r in enrich(cmd, pages).items()}
        for r in rows:
            page, part = r[0].split('+')
            text = bodies.get(page, '')
            cut = parts(text)
            if int(part) < len(cut):
                text = text[slice(*cut[int(part)])]
                out.append((text, lay(text, list(zip(r[3::2], r[2::2])))))
    written = os.path.join(HERE, f'data/names_written_{language}.txt')
    if os.path.isfile(written):
        for article in open(written, encoding='utf-8').read().split('### ')[1:]:
            head, text = article.split('\n', 1)
            if not head.endswith('test'): continue
            plain, spans = '', {}
            for piece in re.split(r'(\{[POLM] [^}]+\})', '\n\n'.join(text.strip().split('\n'))):
                if piece.startswith('{'): spans[len(plain), len(plain) + len(piece) - 4] = piece[1]; piece = piece[3:-1]
                plain += piece
            out.append((plain, spans))
    return out


def main():
    p = argparse.ArgumentParser(); p.add_argument('data', nargs='?', default='../shared/data'); p.add_argument('--language'); p.add_argument('--errors', type=int, default=0)
    p.add_argument('--json', action='store_true'); p.add_argument('--cmd', default='target/release/copydesk enrich')
    a = p.parse_args(); every = {}
    for language in [a.language] if a.language else ['de', 'es', 'fr', 'it', 'nl', 'pt']:
        gold = texts(language, a.data, a.cmd)
        records = enrich(a.cmd + ' --as-is', [{'id': str(n), 'text': t, 'article_clean': True, 'language': language} for n, (t, _) in enumerate(gold)])
        counts = defaultdict(Counter); shown = 0
        for n, (text, spans) in enumerate(gold):
            record = records.get(str(n)) or {}
            found = {}
            if body(record) != text:
                # A mark or a space written otherwise: the forms are looked up in what came out.
                forms = {text[a:b]: k for (a, b), k in spans.items()}
                text = body(record); spans = lay(text, list(forms.items()))
            for entity in record.get('enrichment', {}).get('entities') or []:
                for mention in entity.get('mentions') or []: found[mention['start'], mention['end']] = KIND.get(entity['type'])
            open_ = [s for s, k in spans.items() if k == '?']
            found = {s: k for s, k in found.items() if not any(s[0] < o[1] and o[0] < s[1] for o in open_)}
            want = {s: k for s, k in spans.items() if k in 'POL'}
            for s, k in found.items():
                for key in (k, 'all'): counts[key]['found'] += 1; counts[key]['right'] += want.get(s) == k
            for k in want.values():
                for key in (k, 'all'): counts[key]['gold'] += 1
            wrong = [('-', s, k) for s, k in want.items() if found.get(s) != k] + [('+', s, k) for s, k in found.items() if want.get(s) != k]
            for sign, s, k in sorted(wrong, key=lambda w: w[1]):
                if shown < a.errors: shown += 1; print(language, sign, k, repr(text[max(0, s[0] - 40):s[0]])[1:-1] + '[' + text[s[0]:s[1]] + ']' + repr(text[s[1]:s[1] + 30])[1:-1])
        f1 = {}
        for key in ('all', 'P', 'O', 'L'):
            c = counts[key]; pr = c['right'] / max(1, c['found']); rc = c['right'] / max(1, c['gold']); f1[key] = (pr, rc, 2 * pr * rc / max(1e-9, pr + rc))
        every[language] = {'texts': len(gold), 'precision': f1['all'][0], 'recall': f1['all'][1], 'f1': f1['all'][2]}
        if not a.json: print(f'{language}  texts {len(gold):>3}  names {counts["all"]["gold"]:>4}  P {f1["all"][0]:.3f}  R {f1["all"][1]:.3f}  F1 {f1["all"][2]:.3f}  person {f1["P"][2]:.3f}  organisation {f1["O"][2]:.3f}  place {f1["L"][2]:.3f}')
    every['mean'] = {'f1': sum(r['f1'] for r in every.values()) / len(every)}
    if a.json: print(json.dumps(every))


if __name__ == '__main__': main()
