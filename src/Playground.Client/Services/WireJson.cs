using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>Serializers made at build time, so that trimming keeps what the wire needs and nothing else.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ExampleInfo>))]
[JsonSerializable(typeof(ExampleDetail))]
[JsonSerializable(typeof(CreateSessionRequest))]
[JsonSerializable(typeof(CreateSessionResponse))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(TraceBatch))]
[JsonSerializable(typeof(TracePosition))]
[JsonSerializable(typeof(SessionCommand))]
[JsonSerializable(typeof(CommandReceipt))]
[JsonSerializable(typeof(RunToRequest))]
[JsonSerializable(typeof(RunToResult))]
[JsonSerializable(typeof(InspectRequest))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(CheckRequest))]
[JsonSerializable(typeof(IReadOnlyList<SyntaxProblem>))]
[JsonSerializable(typeof(CreateSnippetRequest))]
[JsonSerializable(typeof(Snippet))]
[JsonSerializable(typeof(ReportSnippetRequest))]
[JsonSerializable(typeof(IReadOnlyList<SourceFile>))]
[JsonSerializable(typeof(IReadOnlyList<Edit.Version>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
internal sealed partial class WireJson : JsonSerializerContext;
