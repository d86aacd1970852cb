namespace Playground.Python.Syntax;

// Parameters of functions and lambdas. A parameter here includes the comma behind it, unless it is the last.
internal sealed partial class Diagnoser
{
    private bool _inLambda;

    private TokenKind Close => _inLambda ? TokenKind.Colon : TokenKind.RightParen;

    /// <summary>Reads a parameter list if there is one.</summary>
    private bool Parameters(bool isLambda)
    {
        int start = _at;
        bool outer = _inLambda;
        _inLambda = isLambda;
        if (_seeksMistakes) ParametersMistake();
        _at = start;
        bool read = _error is null && ParameterList();
        _inLambda = outer;
        return read || Back(start);
    }

    private bool ParameterList()
    {
        int start = _at;
        if (SlashNoDefault())
        {
            while (Parameter(Default.None)) { }
            while (Parameter(Default.Required)) { }
            StarEtc();
            return _error is null;
        }

        if (_error is null && SlashWithDefault())
        {
            while (Parameter(Default.Required)) { }
            StarEtc();
            return _error is null;
        }

        _at = start;
        while (Parameter(Default.None)) { }
        while (Parameter(Default.Required)) { }
        bool any = _at > start;
        any |= StarEtc();
        return any && _error is null;
    }

    private enum Default { None, Required, Maybe }

    /// <summary>A parameter up to its comma, or up to what closes the list.</summary>
    private bool Parameter(Default kind, bool isStarAnnotation = false)
    {
        int start = _at;
        if (!BareParameter(isStarAnnotation)) return false;
        if (kind == Default.Required ? !DefaultValue() : kind == Default.Maybe && !OptionalDefault()) return Back(start);
        return EndsParameter() || Back(start);
    }

    private bool OptionalDefault()
    {
        DefaultValue();
        return _error is null;
    }

    private bool EndsParameter() => Accept(TokenKind.Comma) || Is(Close);

    private bool BareParameter(bool isStarAnnotation = false)
    {
        int start = _at;
        if (!Accept(TokenKind.Name)) return false;
        int afterName = _at;
        if (_inLambda || !Accept(TokenKind.Colon)) return !isStarAnnotation || Back(start);
        bool outer = _inLambda;
        bool read = (isStarAnnotation ? StarExpression() : Expression()) is not null;
        _inLambda = outer;
        if (!read && isStarAnnotation) return Back(start);
        if (!read) _at = afterName;
        return _error is null || Back(start);
    }

    private bool DefaultValue()
    {
        int start = _at;
        if (!Accept(TokenKind.Equal)) return false;
        bool outer = _inLambda;
        bool read = Expression() is not null;
        _inLambda = outer;
        if (read) return true;
        if (_seeksMistakes && _error is null && Is(TokenKind.RightParen, TokenKind.Comma))
            ReportToken(start, "expected default value expression");
        return Back(start);
    }

    private bool SlashNoDefault()
    {
        int start = _at;
        if (!Parameter(Default.None)) return false;
        while (Parameter(Default.None)) { }
        return (Accept(TokenKind.Slash) && EndsParameter()) || Back(start);
    }

    private bool SlashWithDefault()
    {
        int start = _at;
        while (Parameter(Default.None)) { }
        if (!Parameter(Default.Required)) return Back(start);
        while (Parameter(Default.Required)) { }
        return (Accept(TokenKind.Slash) && EndsParameter()) || Back(start);
    }

    private bool StarEtc()
    {
        int start = _at;
        if (_error is not null) return false;
        if (_seeksMistakes) StarMistake();
        _at = start;
        if (Accept(TokenKind.Star))
        {
            if (Parameter(Default.None) || (!_inLambda && Parameter(Default.None, isStarAnnotation: true)))
            {
                while (Parameter(Default.Maybe)) { }
                DoubleStarParameter();
                return _error is null;
            }

            if (Accept(TokenKind.Comma) && Parameter(Default.Maybe))
            {
                while (Parameter(Default.Maybe)) { }
                DoubleStarParameter();
                return _error is null;
            }

            _at = start;
        }

        return DoubleStarParameter();
    }

    private bool DoubleStarParameter()
    {
        int start = _at;
        if (!Is(TokenKind.DoubleStar)) return false;
        if (_seeksMistakes) DoubleStarMistake();
        _at = start + 1;
        return Parameter(Default.None) || Back(start);
    }

    private void DoubleStarMistake()
    {
        int start = _at++;
        if (!BareParameter()) return;
        if (Is(TokenKind.Equal)) ReportToken(_at, "var-keyword argument cannot have default value");
        if (!Accept(TokenKind.Comma)) return;
        int after = _at;
        if (BareParameter()) Report(SpanFrom(after), "arguments cannot follow var-keyword argument");
        _at = after;
        if (Is(TokenKind.Star, TokenKind.DoubleStar) || Is(TokenKind.Slash)) ReportToken(after, "arguments cannot follow var-keyword argument");
        _at = start;
    }

    private void StarMistake()
    {
        int start = _at;
        if (!Accept(TokenKind.Star)) return;
        bool isBare = Is(Close);
        if (Accept(TokenKind.Comma)) isBare = Is(Close, TokenKind.DoubleStar);
        if (isBare && _inLambda) ReportHere("named arguments must follow bare *");
        else if (isBare) ReportToken(start, "named arguments must follow bare *");
        _at = start + 1;
        if (BareParameter() && Is(TokenKind.Equal)) ReportToken(_at, "var-positional argument cannot have default value");
        _at = start + 1;
        if (!Parameter(Default.None) && !Accept(TokenKind.Comma)) return;
        while (Parameter(Default.Maybe)) { }
        int second = _at;
        if (Accept(TokenKind.Star) && (Parameter(Default.None) || Accept(TokenKind.Comma)))
            ReportToken(second, "* argument may appear only once");
    }

    private void ParametersMistake()
    {
        int start = _at;
        if (Accept(TokenKind.Slash) && Accept(TokenKind.Comma)) ReportToken(start, "at least one argument must precede /");
        _at = start;
        if (SlashNoDefault() || SlashWithDefault())
        {
            while (Parameter(Default.Maybe)) { }
            if (Is(TokenKind.Slash)) ReportToken(_at, "/ may appear only once");
        }

        _at = start;
        SlashNoDefault();
        while (Parameter(Default.None)) { }
        if (SlashWithDefault() || RequiredDefaults())
        {
            int bare = _at;
            if (BareParameter())
            {
                var span = SpanFrom(bare);
                if (EndsParameter()) Report(span, "parameter without a default follows parameter with a default");
            }
        }

        _at = start;
        BracketedParameters();
        _at = start;
        if (!SlashNoDefault()) SlashWithDefault();
        while (Parameter(Default.Maybe)) { }
        if (Accept(TokenKind.Star) && (Accept(TokenKind.Comma) || Parameter(Default.None)))
        {
            while (Parameter(Default.Maybe)) { }
            if (Is(TokenKind.Slash)) ReportToken(_at, "/ must be ahead of *");
        }

        _at = start;
        bool any = false;
        while (Parameter(Default.Maybe)) any = true;
        if (any && Accept(TokenKind.Slash) && Is(TokenKind.Star)) ReportToken(_at, "expected comma between / and *");
    }

    private bool RequiredDefaults()
    {
        bool any = false;
        while (Parameter(Default.Required)) any = true;
        return any && _error is null;
    }

    private void BracketedParameters()
    {
        while (Parameter(Default.None)) { }
        int open = _at;
        if (!Accept(TokenKind.LeftParen)) return;
        bool any = false;
        if (_inLambda)
        {
            while (Accept(TokenKind.Name))
            {
                any = true;
                if (!Accept(TokenKind.Comma)) break;
            }
        }
        else
        {
            while (Parameter(Default.None)) any = true;
            Accept(TokenKind.Comma);
        }

        if (!any || !Accept(TokenKind.RightParen)) return;
        string what = _inLambda ? "Lambda expression" : "Function";
        ReportRange(_tokens[open].Span, _tokens[_at - 1].Span, $"{what} parameters cannot be parenthesized");
    }
}
