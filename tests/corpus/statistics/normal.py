from statistics import NormalDist, correlation, covariance, linear_regression

iq = NormalDist(100, 15)
print(iq, iq.cdf(110), iq.pdf(100), iq.inv_cdf(0.3), iq.quantiles(), iq + 5, iq * 2, iq.zscore(120), iq.overlap(NormalDist(110, 10)))
print(correlation([1, 2, 3, 4], [2, 4, 5, 4]), covariance([1, 2, 3], [4, 5, 7]), linear_regression([1, 2, 3], [2, 4, 7]))
