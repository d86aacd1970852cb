import sys


def main():
    print('working')
    try:
        sys.exit('error: no input given')
    finally:
        print('cleaning up')


main()
