using CsCheck;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class TraceCodecTests
{
    private static readonly Gen<string> Strings = Gen.OneOf(
        Gen.String[0, 12], Gen.OneOf("", "x", "日本", "😀", "\ud800", "a\udc00b", "\n"));

    private static readonly Gen<TraceLog> Logs =
        Gen.Select(Gen.OneOf(EventSchema.All.Select(shape => shape.Kind).ToArray()), Gen.Long, Gen.Int, Gen.Int, Gen.Select(Gen.Int, Gen.Int, Gen.Long), Strings)
            .Array[0, 60].Select(events =>
            {
                var log = new TraceLog();
                foreach (var (kind, time, task, cause, (subject, other, number), text) in events)
                {
                    var id = log.Intern(text);
                    var realOther = EventSchema.OtherIsString(kind) ? log.Intern("v" + other % 5) : other;
                    var realCause = log.Count == 0 ? 0 : (int)((uint)cause % (uint)(log.Count + 1));
                    log.Emit(new TraceEvent(kind, time, task, realCause, subject, realOther, number, id));
                }
                return log;
            });

    [Fact]
    public void What_is_packed_in_stretches_is_unpacked_the_same() =>
        Gen.Select(Logs, Gen.Int[1, 20]).Sample((log, stretch) =>
        {
            var copy = new TraceLog();
            var sent = 0;
            for (var first = 1; first <= log.Count; first += stretch)
                TraceDecoder.Decode(TraceEncoder.Encode(log, first, Math.Min(stretch, log.Count - first + 1), ref sent), copy);
            AssertSame(log, copy);
        });

    [Fact]
    public void A_new_reader_gets_strings_again_and_an_old_one_skips_them()
    {
        var log = new TraceBuilder().Print("one").Print("two").Print("one").Print("three").Log;
        var copy = new TraceLog();
        var sent = 0;
        TraceDecoder.Decode(TraceEncoder.Encode(log, 1, 2, ref sent), copy);
        Assert.Equal(2, sent);

        var reconnected = 0;
        TraceDecoder.Decode(TraceEncoder.Encode(log, 3, 2, ref reconnected), copy);
        Assert.Equal(3, reconnected);
        AssertSame(log, copy);
    }

    [Fact]
    public void A_stretch_from_the_middle_brings_the_strings_it_needs()
    {
        var log = new TraceBuilder().Print("one").Print("two").Log;
        var sent = 0;
        var payload = TraceEncoder.Encode(log, 2, 1, ref sent);
        Assert.Equal(2, sent);
        var error = Assert.Throws<FormatException>(() => TraceDecoder.Decode(payload, new TraceLog()));
        Assert.Equal("The trace goes on at 2 where 1 was expected.", error.Message);
    }

    [Fact]
    public void A_payload_is_refused_twice()
    {
        var log = new TraceBuilder().Print("one").Log;
        var sent = 0;
        var payload = TraceEncoder.Encode(log, 1, 1, ref sent);
        var copy = new TraceLog();
        Assert.Equal(1, TraceDecoder.Decode(payload, copy));
        Assert.Throws<FormatException>(() => TraceDecoder.Decode(payload, copy));
        AssertSame(log, copy);
    }

    [Fact]
    public void Chunks_of_the_log_do_not_show()
    {
        var builder = new TraceBuilder();
        for (var i = 0; i < 5000; i++) builder.Line(i % 3, i % 40);
        var copy = new TraceLog();
        var sent = 0;
        TraceDecoder.Decode(TraceEncoder.Encode(builder.Log, 1, 3000, ref sent), copy);
        TraceDecoder.Decode(TraceEncoder.Encode(builder.Log, 3001, 2000, ref sent), copy);
        AssertSame(builder.Log, copy);
    }

    [Fact]
    public void A_line_heavy_trace_takes_at_most_8_bytes_an_event()
    {
        var log = SampleTraces.LineHeavy(10_000);
        var sent = 0;
        var perEvent = TraceEncoder.Encode(log, 1, log.Count, ref sent).Length / (double)log.Count;
        Assert.InRange(perEvent, 1, 8);
    }

    [Fact]
    public void Damage_is_noticed_or_harmless_and_leaves_no_half_decoded_log() =>
        Gen.Select(Logs.Where(log => log.Count > 0), Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Bool).Sample((log, at, value, cut) =>
        {
            var sent = 0;
            var payload = TraceEncoder.Encode(log, 1, log.Count, ref sent);
            var damaged = cut ? payload[..(at % payload.Length)] : payload;
            if (!cut) damaged[at % payload.Length] = value;

            var copy = new TraceLog();
            try
            {
                var added = TraceDecoder.Decode(damaged, copy);
                Assert.Equal(added, copy.Count);
                Assert.False(cut);
            }
            catch (FormatException)
            {
                Assert.Equal(0, copy.Count);
                Assert.Equal(0, copy.Strings.Count);
            }
        });

    [Fact]
    public void Noise_is_refused_without_allocating_what_it_promises() =>
        Gen.Byte.Array[0, 40].Sample(noise =>
        {
            byte[] payload = [1, 1, .. noise];
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                TraceDecoder.Decode(payload, new TraceLog());
            }
            catch (FormatException)
            {
                // Expected nearly always.
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
        });

    [Theory]
    [InlineData(new byte[] { }, "it ends too early")]
    [InlineData(new byte[] { 1, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0 }, "more events promised than there are bytes")]
    [InlineData(new byte[] { 1, 1, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f }, "more strings promised than there are bytes")]
    [InlineData(new byte[] { 1, 1, 0, 5, 0 }, "strings are missing before it")]
    [InlineData(new byte[] { 1, 1, 0, 0, 1, 0xfe, 0xff, 0xff, 0x0f }, "a string is longer than the payload")]
    [InlineData(new byte[] { 1, 1, 0, 0, 1, 2, 0xff }, "a string is not UTF-8")]
    [InlineData(new byte[] { 1, 1, 1, 0, 0, 0x7f, 0 }, "no such kind of event")]
    [InlineData(new byte[] { 1, 1, 1, 0, 0, 90, 0x40, 2 }, "a string is missing")]
    [InlineData(new byte[] { 1, 1, 1, 0, 0, 90, 4, 1 }, "an event comes before its cause")]
    [InlineData(new byte[] { 1, 1, 0, 0, 0, 0 }, "bytes are left over")]
    [InlineData(new byte[] { 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, "a number is too long")]
    public void The_refusal_says_what_is_wrong(byte[] payload, string how)
    {
        var error = Assert.Throws<FormatException>(() => TraceDecoder.Decode(payload, new TraceLog()));
        Assert.Equal($"The trace is damaged: {how}.", error.Message);
    }

    private static void AssertSame(TraceLog expected, TraceLog actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var sequence = 1; sequence <= expected.Count; sequence++) Assert.Equal(expected[sequence], actual[sequence]);
        Assert.Equal(
            Enumerable.Range(1, expected.Strings.Count).Select(expected.Text),
            Enumerable.Range(1, actual.Strings.Count).Select(actual.Text));
    }
}
