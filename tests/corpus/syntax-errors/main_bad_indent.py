def area(width, height):
    result = width * height
      print(result)
    return result
