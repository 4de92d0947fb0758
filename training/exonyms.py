"""Names of countries in German, French, Spanish, Italian, Portuguese and Dutch: models/exonyms.tsv.

    pip install babel==2.18.0 && python3 training/exonyms.py

The names are CLDR's (Unicode licence, by way of PyPI babel); only countries of models/countries.tsv. Left out are
names that are as often something else in their language (Maurice, Granada, Reunión). Deterministic.
"""

import argparse
import os

from babel import Locale

LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl']
ELSE = {
    ('fr', 'DM'), ('fr', 'MU'), ('es', 'GD'), ('es', 'LC'), ('it', 'LC'), ('pt', 'LC'), ('it', 'DM'), ('pt', 'DM'),
    ('es', 'DM'), ('it', 'MC'), ('nl', 'LC'), ('fr', 'RE'), ('es', 'RE'), ('it', 'RE'), ('pt', 'RE'),
    ('es', 'GP'), ('it', 'GP'), ('pt', 'GP'),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', default='models')
    options = parser.parse_args()
    with open(os.path.join(options.out, 'countries.tsv'), encoding='utf-8') as f:
        codes = [line.split('\t')[0] for line in f if not line.startswith('#')]
    count = 0
    with open(os.path.join(options.out, 'exonyms.tsv'), 'w', encoding='utf-8') as f:
        f.write('# Countries in other languages, from CLDR: language, ISO 3166-1, name; tabs\n')
        for language in LANGUAGES:
            territories = Locale(language).territories
            for code in codes:
                name = territories.get(code)
                if not name or (language, code) in ELSE:
                    continue
                # CLDR writes "Kongo-Brazzaville", "Birmanie (Myanmar)": brackets are no part of a name in a text.
                name = name.split(' (')[0]
                f.write(f'{language}\t{code}\t{name}\n')
                count += 1
    print(f'{count} names')


main()
