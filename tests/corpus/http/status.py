from http import HTTPMethod, HTTPStatus

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(404).phrase, HTTPStatus.OK == 200, HTTPStatus.IM_A_TEAPOT.value)
print(HTTPStatus.NOT_FOUND.description, HTTPStatus["CREATED"].is_success, HTTPStatus(503).is_server_error, HTTPStatus(302).is_redirection)
print([status.value for status in HTTPStatus if status.is_informational], len(HTTPStatus), HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod.PUT.description)
print(f"{HTTPStatus.OK:d} {HTTPStatus.OK.name} {HTTPStatus.OK.phrase}")
HTTPStatus(299)
