#!/usr/bin/env python3
"""How good the first top-level topic is in languages tagged by cues alone: runs the release build over pages that were read.

usage: topics_languages.py [DATA] [--errors] [--cmd "target/release/copydesk enrich"]
DATA (../shared/data) holds pages/SET/html/ID.html.gz and pages/SET/truth.ndjson with the addresses. Labels are those of
data/topics_read_de.tsv (German; three parts by domain, see there) and data/topics_read_es_fr_it_pt.tsv; of two codes either is right.
Prints, by part or language: pages with a label, the share answered, the share right of those and of all, how many pages without a
topic got one, and how often a topic said with so much confidence was right. --errors lists the misses, of `judge` never.
"""
import argparse, collections, gzip, json, os

from topics_pages import HERE, enriched, path

SURE = ((25, 50), (50, 60), (60, 70), (70, 80), (80, 100))


def top(code):
    """The top level of a code."""
    return path(code)[0]


def labels():
    """Set, page, codes, part."""
    for name in ('de', 'es_fr_it_pt'):
        for line in open(os.path.join(HERE, f'data/topics_read_{name}.tsv'), encoding='utf-8'):
            if not line.startswith('#'):
                group, page, codes, part = line.rstrip('\n').split('\t')
                yield group, page, codes.split(','), 'de ' + part if name == 'de' else part


def first(record):
    """Top level and confidence of the best subject."""
    subjects = sorted(record.get('subjects') or [], key=lambda s: (-(s.get('relevance') or 0), -(s.get('confidence') or 0)))
    return (top(str(subjects[0].get('literal') or subjects[0].get('uri'))[-8:]), subjects[0].get('confidence') or 0) if subjects else (None, 0)


def main():
    p = argparse.ArgumentParser(); p.add_argument('data', nargs='?', default='../shared/data'); p.add_argument('--errors', action='store_true'); p.add_argument('--cmd', default='target/release/copydesk enrich')
    a = p.parse_args()
    rows, address, lines = list(labels()), {}, []
    for group in sorted({r[0] for r in rows}):
        for line in open(os.path.join(a.data, 'pages', group, 'truth.ndjson'), encoding='utf-8'):
            page = json.loads(line); address[group, page['id']] = page.get('url')
    for n, (group, page, _, _) in enumerate(rows):
        html = gzip.open(os.path.join(a.data, 'pages', group, 'html', page + '.html.gz')).read().decode('utf-8', 'replace')
        lines.append(json.dumps({'id': str(n), 'url': address.get((group, page)), 'html': html}))
    records = enriched(a.cmd, lines)
    said, by_topic = collections.defaultdict(list), collections.defaultdict(lambda: [0, 0, 0, 0])
    for n, (group, page, gold, part) in enumerate(rows):
        code, sure = first(records.get(n) or {})
        said[part].append((gold != ['-'], code, sure, code in gold))
        if part == 'de judge' and gold != ['-']:
            for at, yes in ((0, True), (1, code), (2, code in gold)): by_topic[gold[0]][at] += bool(yes)
            if code and code not in gold: by_topic[code][3] += 1
        if a.errors and part != 'de judge' and gold != ['-'] and code not in gold:
            print(part, f'{group}/{page}', ','.join(gold), 'said', code, sure, ((records.get(n) or {}).get('title') or '')[:80])
    for part, all_of in said.items():
        pages = [s for s in all_of if s[0]]; answered = [s for s in pages if s[1]]; right = sum(s[3] for s in pages)
        none = [s for s in all_of if not s[0]]
        print(f'{part:<9} pages {len(pages):>4}  answered {len(answered) / len(pages):.3f}  right of those {right / max(len(answered), 1):.3f}  of all {right / len(pages):.3f}'
              f'  without topic {len(none)}, said {sum(bool(s[1]) for s in none)}')
        for low, high in SURE:
            at = [s[3] for s in answered if low <= s[2] < high]
            if at: print(f'            said .{low:02}: right {sum(at) / len(at):.2f} (n {len(at)})')
    print('de judge by topic: pages, answered, right, said wrongly of others')
    for code, counts in sorted(by_topic.items()): print('  ', code, *counts)


main()
