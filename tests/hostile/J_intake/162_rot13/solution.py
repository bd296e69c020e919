# -*- coding: rot13 -*-
qrs nqq(n, o):
    erghea n + o
