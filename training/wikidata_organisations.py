"""Compares models/wikidata_organisations.tsv with npm name-suggestion-index, unpacked: npm pack name-suggestion-index; tar xzf …

usage: wikidata_organisations.py FOLDER     prints ids that the package does not have, and labels that none of the names is part of
"""
import json
import sys
import unicodedata


def folded(name):
    marks = unicodedata.normalize('NFD', name.lower().replace('’', "'").replace('ø', 'o'))
    return ''.join(c for c in marks if c.isalnum() and not unicodedata.combining(c))


def main():
    with open(f'{sys.argv[1]}/dist/wikidata/wikidata.json') as f:
        items = json.load(f)['wikidata']
    rows = [line.rstrip('\n').split('\t') for line in open('models/wikidata_organisations.tsv') if line[0] != '#']
    absent = differ = 0
    for names, item in rows:
        label = items.get(item, {}).get('label')
        if label is None:
            absent += 1
            print(f'{item}\t{names}\tnot in the package')
        elif not any(folded(name) in folded(label) or folded(label) in folded(name) for name in names.split(';')):
            differ += 1
            print(f'{item}\t{names}\t{label}: {items[item].get("description", "")}')
    print(f'{len(rows)} organisations, {absent} not in the package, {differ} with another label')


main()
