"""Large powers of powers of ten keep the coefficient 1 where CPython's do."""

from decimal import Decimal

for base in ['1E+3', '10', '1.0', '1E+1', '100', '0.1', '1E-3', '2E+3', '-1E+3']:
    print(base, *[Decimal(base) ** Decimal(exponent) for exponent in ['29', '31', '-29', '1000', '-3000', '1E+3', '-1E+3', '100.0']])
