def c(s):
    try: compile(s, '<source>', 'exec'); print("ok", s)
    except SyntaxError as e: print(s, '|', e.msg, e.lineno, e.offset, e.end_offset, repr(e.text))
import warnings
warnings.simplefilter('ignore')
for w in 'and else for in if is or not'.split():
    for n in ('1', '1.5', '0x1', '0b1', '0o7', '1j', '1e5', '1.', '12'):
        for t in ('', ' ', 'x', '_', '1', '(', 'é', '.'):
            c(f'x = {n}{w}{t}')
            c(f'{n}{w}{t} 2')
for s in ('1a', '1_', '1__0', '0x', '0b2', '0o8', '1e', '1ex', '01', '1.a', '1_.5', '0xfor', '0xfor x', '1é', '1ﬁ', '1or2', '1orx', '0_7', '00', '0e0', '1_000j', '1_j', '0b1_', '0x_f', '1elsex', '1iff', '1ins', '1isnt', '1nota', '08', '0777j', '08.5', '1e+', '1e+x', '5.5.5', '1..real', '1.real', '0b1or 2', '1andy'):
    c(s); c('x = ' + s + '\n'); c('f(' + s)
