using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class EventSchemaTests
{
    public static TheoryData<EventKind> Kinds => [.. Enum.GetValues<EventKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_has_a_shape(EventKind kind)
    {
        var shape = EventSchema.Of(kind);
        Assert.Equal(kind, shape.Kind);
        Assert.Equal(kind.ToString(), shape.Name, ignoreCase: true);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Names_of_fields_are_distinct_within_a_kind_and_from_the_common_ones(EventKind kind)
    {
        var shape = EventSchema.Of(kind);
        FieldShape[] used = [.. new[] { shape.Subject, shape.Other, shape.Number, shape.Text }.Where(field => field.IsUsed)];
        var names = used.Select(field => field.Name).Concat(["sequence", "kind", "time", "in", "cause"]).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.DoesNotContain("", names);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Strings_are_known_to_who_sends_them(EventKind kind) =>
        Assert.Equal(EventSchema.Of(kind).Other.Meaning == FieldMeaning.String, EventSchema.OtherIsString(kind));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_fits_the_wire(EventKind kind) => Assert.InRange((int)kind, 1, 127);

    [Fact]
    public void An_unknown_kind_has_no_shape()
    {
        Assert.False(EventSchema.IsDefined(0));
        Assert.False(EventSchema.IsDefined((EventKind)255));
        Assert.Throws<ArgumentOutOfRangeException>(() => EventSchema.Of((EventKind)99));
    }
}
