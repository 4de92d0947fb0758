"""Given names and surnames of the world, for words.py: from PyPI faker (MIT) and data/persons.txt."""
import importlib
import os
import pkgutil
import re
import unicodedata
from collections.abc import Collection

import faker.providers.person

SKIPPED = {'language_names', 'last_names_without_suffix'}
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’-]+$")

# Letters of other scripts as English news spells them.
CYRILLIC = dict(zip('абвгґдеёжзиійклмнопрстуфхцчшщъыьэюяєїѓѕјљњќџ',
                    'a b v g g d e e zh z i i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya ye i gj dz j lj nj kj dz'.split()))
GREEK = dict(zip('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split()))
ARMENIAN = dict(zip('աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
                    'a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev'.split()))
GEORGIAN = dict(zip('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
                    'a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h'.split()))
PAIRS = {'ου': 'ou', 'αυ': 'av', 'ευ': 'ev', 'μπ': 'b', 'ντ': 'd', 'γκ': 'g', 'γγ': 'ng', 'ու': 'u'}
LETTERS = {**CYRILLIC, **GREEK, **ARMENIAN, **GEORGIAN}


def plain(name):
    """Without marks on letters: Muñoz, Munoz."""
    name = name.translate(str.maketrans('øØłŁđĐıß', 'oOlLdDis'))
    return ''.join(c for c in unicodedata.normalize('NFD', name) if not unicodedata.combining(c))


def spelt(name):
    """The ways in which English news spells a name, in lower case."""
    name = name.lower().strip()
    if name[:1] in LETTERS:
        name = plain(name)
        for pair, spelling in PAIRS.items():
            name = name.replace(pair, spelling)
        name = ''.join(LETTERS.get(c, c) for c in name).replace('_', '')
        return {name, re.sub(r'(?<=[iy])y$', '', name)}
    return {name, plain(name)}


def names():
    """Given names and surnames: two sets of words in lower case."""
    found = {False: set(), True: set()}
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f'faker.providers.person.{module.name}').Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if 'names' not in attribute or not isinstance(value, Collection) or attribute in SKIPPED:
                continue
            surname = 'last' in attribute
            for name in value:
                found[surname] |= spelt(name) if isinstance(name, str) else set()
    with open(os.path.join(os.path.dirname(__file__), 'data', 'persons.txt'), encoding='utf-8') as lines:
        surname = False
        for line in lines:
            if line.startswith('='):
                surname = 'surname' in line
            elif not line.startswith('#'):
                for name in line.split():
                    found[surname] |= spelt(name)
    return tuple({n for n in found[kind] if len(n) > 1 and LATIN.match(n)} for kind in (False, True))
