#!/usr/bin/env python3
"""How near keyphrases are to the publisher's own keywords. usage: keyphrases_pages.py [DATA] [--records FILE] [--cmd "target/release/copydesk enrich"] [--languages de,fr] [--show N]

DATA (../shared/data) holds pages/SET/html/ID.html.gz; with --records the records are read instead of made. Of the publisher's keywords (as the
record has them) those count that stand in the body, word for word after light stemming. Per language: pages, precision of ten, recall, mean F1,
those of a baseline of the most frequent words of four letters and more that are no stop words (of the same page, with the same count), and phrases
given. By publisher every page counts for one of five folds (crc32 of its source), printed with --folds: the weights were trained on all of them, so
that the figure for unseen publishers is the trainer's. --show prints phrases and keywords of N pages.
"""
import argparse, collections, glob, gzip, json, os, re, shlex, subprocess, unicodedata, zlib

ENDS = {'de': ('ern', 'em', 'en', 'er', 'es', 'e', 'n', 's'), 'nl': ("en", 's', 'e'), 'fr': ('es', 's', 'x', 'e'), 'en': ('ies', 'es', 's', 'ing', 'ed')}
LATIN = ('es', 'as', 'os', 's', 'a', 'o', 'e', 'i')
# The most frequent words of four letters and more, for the baseline.
STOP = set('''dass eine einen einem einer eines nicht auch sich sind wird werden wurde wurden haben hatte habe kann können aber oder wenn noch nach über
beim mehr sein seine seinen seiner ihre ihren ihrer dies diese dieser diesem dieses unter durch gegen schon immer sehr hier dann denn doch zwischen
avec pour dans plus cette sont leur leurs nous vous elle elles mais comme être avoir fait deux tout tous aussi même entre sans après depuis
para como pero este esta estos estas desde hasta también entre sobre cuando donde porque había según tiene tienen todo todos más ante está están
della delle degli dello alla alle agli dalla dalle nella nelle sono come anche questo questa essere stato stata hanno loro dopo
voor niet zijn heeft worden wordt maar deze door naar over hebben werd werden omdat meer veel ook nog
mais pela pelo pelas pelos seus suas também entre quando sobre depois uma foram isso esse essa este esta'''.split())


def stems(text, language):
    plain = ''.join(c for c in unicodedata.normalize('NFD', text.lower()) if not unicodedata.combining(c)).replace('ß', 'ss')
    out = []
    for word in re.findall(r'[^\W_]+', plain):
        for end in ENDS.get(language, LATIN):
            if len(word) - len(end) >= 4 and word.endswith(end):
                word = word[:-len(end)]
                break
        out.append(word)
    return ' '.join(out)


def records(options):
    if options.records:
        for name in options.records.split(','):
            yield from (json.loads(line) for line in open(name, encoding='utf-8'))
        return
    lines = []
    for path in sorted(glob.glob(os.path.join(options.data, 'pages', '*', 'html', '*.gz'))):
        name = '/'.join((path.split('/')[-3], os.path.basename(path)[:-8]))
        lines.append(json.dumps({'id': name, 'html': gzip.open(path).read().decode('utf-8', 'replace')}))
    out = subprocess.run(shlex.split(options.cmd), input='\n'.join(lines) + '\n', capture_output=True, text=True, check=False).stdout
    yield from (json.loads(line) for line in out.splitlines())


def measure(given, gold):
    hits = len(set(given) & gold)
    p, r = hits / 10, hits / len(gold)
    return p, r, 2 * p * r / (p + r) if hits else 0


def main():
    a = argparse.ArgumentParser(); a.add_argument('data', nargs='?', default='../shared/data'); a.add_argument('--records'); a.add_argument('--cmd', default='target/release/copydesk enrich')
    a.add_argument('--languages', default='de,es,fr,it,nl,pt,en'); a.add_argument('--folds', action='store_true'); a.add_argument('--show', type=int, default=0)
    options = a.parse_args()
    rows, seen = collections.defaultdict(list), set()
    for record in records(options):
        language = record.get('language')
        uri = record['uri']
        if language not in options.languages.split(',') or uri in seen: continue
        seen.add(uri)
        body = (record.get('bodies') or [{}])[0].get('value', '')
        whole = f' {stems(body, language)} '
        facets = record['enrichment']['facets']
        keywords = {stems(k, language): k for k in facets.get('keyword') or []}
        gold = {k for k in keywords if k and f' {k} ' in whole}
        if not gold: continue
        phrases = record['enrichment']['keyphrases']
        given = list(dict.fromkeys(stems(p, language) for p in phrases))
        common = collections.Counter(w for t in re.findall(r'[^\W_]{4,}', body.lower()) if t not in STOP for w in [stems(t, language)])
        baseline = [w for w, _ in common.most_common(10)]
        rows[language].append((facets.get('source') or '', measure(given, gold), measure(baseline, gold), len(phrases)))
        if len(rows[language]) <= options.show:
            print(f'{(record.get("title") or "")[:90]}\n    {" | ".join(phrases)}\n    = {" | ".join(keywords[k] for k in sorted(gold))}')
    for language in options.languages.split(','):
        all_pages = rows[language]
        parts = [('', all_pages)]
        if options.folds:
            parts += [(f'/{fold}', [r for r in all_pages if zlib.crc32(r[0].encode()) % 5 == fold]) for fold in range(5)]
        for name, part in parts:
            n = max(1, len(part))
            mean = lambda column, at: sum(r[column][at] for r in part) / n
            print(f'{language + name:<5} pages {len(part):>4}  P@10 {mean(1, 0):.3f} R {mean(1, 1):.3f} F1 {mean(1, 2):.3f}   most frequent words P@10 {mean(2, 0):.3f} R {mean(2, 1):.3f} F1 {mean(2, 2):.3f}   given {sum(r[3] for r in part) / n:.1f}')


main()
