#!/usr/bin/env python
# -*- coding: utf-8 -*-
def add(a, b):
    return a + b
