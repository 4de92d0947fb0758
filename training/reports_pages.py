#!/usr/bin/env python3
"""Reported speech without quotation marks in languages other than English: runs the release build over the pages of reports_read.tsv.

usage: reports_pages.py [DATA] [--language de] [--part test|dev|all] [--errors N] [--json] [--cmd "target/release/copydesk enrich"]
DATA (../shared/data) holds pages/SET/html/ID.html.gz. A row labels one sentence by a digest of its letters: R a verb of speech with its
content outside marks (a clause, an infinitive, a noun object), A `according to` somebody, K a sentence in the subjunctive that goes on
reporting; with its speaker (~ before a role that nobody is named for, ? where the text does not say). `-` in place of a digest: a page
that was read and has none.
 P        of the reports published on these pages, those in a labelled sentence
 R        of the sentences labelled R, those with a report; most noun objects (`wies Kritik zurück`) and relative clauses, which few rules find, count
 speaker  of reports in sentences whose speaker is known, those with the right one"""
import argparse, glob, gzip, json, os, re, sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from names_pages import HERE, body, enrich
from quotes_pages import digest, right

BREAK = re.compile(r'((?<=[.!?…»“”"])\s+(?=[A-ZÄÖÜÉÈÀÂÊÎÔÇÁÍÓÚÑ„«“"¿¡\d–-]))')


def sentences(text):
    """Spans of sentences, roughly: the labels were made on these."""
    out = []
    for paragraph in re.finditer(r'[^\n]+', text):
        start = paragraph.start()
        for part in BREAK.split(paragraph[0]):
            if part.strip(): out.append((start, start + len(part)))
            start += len(part)
    return out


def main():
    p = argparse.ArgumentParser(); p.add_argument('data', nargs='?', default='../shared/data'); p.add_argument('--language'); p.add_argument('--part', default='test')
    p.add_argument('--errors', type=int, default=0); p.add_argument('--json', action='store_true'); p.add_argument('--cmd', default='target/release/copydesk enrich')
    a = p.parse_args(); labels = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for row in open(os.path.join(HERE, 'data/reports_read.tsv'), encoding='utf-8'):
        if row.startswith('#'): continue
        language, key, part, code, kind, speaker = (row.rstrip('\n') + '\t\t').split('\t')[:6]
        if a.part in (part, 'all') and a.language in (None, language): labels[language][key][code].append((kind, speaker))
    every = {}
    for language, pages in sorted(labels.items()):
        messages = []
        for key in sorted(pages):
            (path,) = glob.glob(os.path.join(a.data, 'pages', key.split('/')[0], 'html', glob.escape(key.split('/')[1]) + '.html*'))
            raw = (gzip.open if path.endswith('.gz') else open)(path, 'rb').read()
            try: raw = raw.decode('utf-8')
            except UnicodeDecodeError: raw = raw.decode('latin-1')
            messages.append({'id': key, 'html': raw})
        records = enrich(a.cmd, messages); c = Counter(); shown = 0
        for key in sorted(pages):
            record = records.get(key) or {}; text = body(record); enrichment = record.get('enrichment') or {}
            names = {e['id']: e.get('name') or '' for e in enrichment.get('entities') or []}
            by = lambda q: str((enrichment['explain'].get('quotes:' + q['id']) or {}).get('by'))
            spans = sentences(text); reports = defaultdict(list)
            for q in enrichment.get('quotes') or []:
                if q['kind'] != 'indirect' and 'indirect' not in by(q): continue
                reports[max(spans, key=lambda s: min(s[1], q['end']) - max(s[0], q['start']))].append(q)
            c['pages'] += 1
            for span in spans:
                gold = pages[key].get(digest(text[span[0]:span[1]]), []); found = reports.get(span, [])
                told = any(kind == 'R' for kind, _ in gold); c['R'] += told; c['found'] += told and bool(found)
                notes = [f'not found: {gold}'] if told and not found else []
                for q in found:
                    name = names.get(q.get('speaker')) or q.get('speaker_name') or ''
                    known = [speaker for _, speaker in gold if speaker != '?']
                    c['reports'] += 1; c['right'] += bool(gold); c['known'] += bool(known)
                    ok = any(right(name, speaker) for speaker in known); c['speaker'] += ok
                    if not gold: notes.append(f'no report: {name} {by(q)}')
                    elif known and not ok: notes.append(f'wrong speaker: {name}, not {known}')
                for note in notes:
                    if shown < a.errors: shown += 1; print(f'{note}\t{key}\n    {text[span[0]:span[1]][:260]!r}')
        share = lambda n, of: c[n] / max(1, c[of])
        every[language] = {'pages': c['pages'], 'reports': c['reports'], 'precision': share('right', 'reports'), 'recall': share('found', 'R'), 'speaker': share('speaker', 'known')}
        if not a.json: print(f"{language}  pages {c['pages']:>3}  R {c['R']:>3}  reports {c['reports']:>3}  P {share('right', 'reports'):.3f}  R {share('found', 'R'):.3f}  speaker {share('speaker', 'known'):.3f}")
    if a.json: print(json.dumps(every))


if __name__ == '__main__': main()
