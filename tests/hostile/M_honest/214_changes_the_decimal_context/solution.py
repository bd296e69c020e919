import decimal
import gc
import locale
import os
import sys
import warnings

decimal.getcontext().prec = 2
gc.disable()
locale.setlocale(locale.LC_ALL, 'C')
os.environ.clear()
os.umask(0o777)
sys.path.clear()
warnings.simplefilter('error')
sys.set_int_max_str_digits(640)


def add(a, b):
    os.chdir('/')
    return a + b
