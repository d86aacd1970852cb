def later():
    # to be written
