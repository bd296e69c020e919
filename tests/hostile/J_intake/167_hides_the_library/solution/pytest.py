raise RuntimeError('imported')
