from unittest.mock import call, mock_open, patch


def count_words(path):
    with open(path) as file:
        return len(file.read().split())


with patch("builtins.open", mock_open(read_data="three little words")) as opened:
    print(count_words("a.txt"), count_words("b.txt"))
    print(opened.mock_calls[0], opened.call_count)
opened.assert_any_call("b.txt")

fake = mock_open(read_data="one\ntwo\nthree\n")
with patch("__main__.open", fake, create=True):
    with open("x") as file:
        print(list(file))
    with open("x") as file:
        print(file.readline(), file.readlines())
    with open("out", "w") as file:
        file.write("hello")
        file.write("world")
handle = fake()
handle.write.assert_has_calls([call("hello"), call("world")])
print(handle.write.call_args_list)
handle.write.assert_called_once_with("hello")
