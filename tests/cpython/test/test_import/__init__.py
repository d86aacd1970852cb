"""What other tests take from CPython's test.test_import, which looks into its importer."""

def no_rerun(reason):
    """A test that runs once only: here each of them does."""
    return lambda test: test
