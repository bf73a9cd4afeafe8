"""`python -m refman` is `refman`."""

from refman.cli import main

if __name__ == "__main__":
    main()
