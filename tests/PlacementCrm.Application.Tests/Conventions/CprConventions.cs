using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Conventions;

/// <summary>R10: what is written is printed, sent and kept for years. No text of any command takes a CPR number.</summary>
public sealed class CprConventions
{
    private const string Number = "Ring 010190-1234";

    /// <summary>What may hold such digits, and why.</summary>
    private static readonly Dictionary<string, string> s_exceptions = new()
    {
        ["AddContact.Phone"] = "a telephone number",
        ["CorrectContact.Phone"] = "a telephone number",
        ["CorrectCompany.Phone"] = "a telephone number",
        ["RegisterCompany.Phone"] = "a telephone number",
        ["AddSite.PNumber"] = "P-numbers have the same form",
        ["CorrectSite.PNumber"] = "P-numbers have the same form",
        ["RegisterCompany.PNumber"] = "P-numbers have the same form",
        ["RecordConfirmation.Print"] = "a hash",
        ["AddMember.Password"] = "kept as a hash",
        ["DraftRule.SourceAddress"] = "the address of a public source",
        ["AnswerConfirmation.Token"] = "random signs",
        ["AnswerConfirmation.Code"] = "random digits",
        ["AnswerConfirmation.Print"] = "a hash",
        ["ReadForConfirmation.Token"] = "random signs",
        ["ReadForConfirmation.Code"] = "random digits",
        ["UploadImportFile.FileName"] = "masked before it is kept",
        ["KeepDraft.Key"] = "ids of records",
        ["KeepDraft.Text"] = "half typed and sealed; refused when it is saved",
        ["KeepDraft.Tab"] = "random digits",
        ["DropDraft.Key"] = "ids of records",
        ["DropDraft.Tab"] = "random digits",
    };

    private static IEnumerable<Type> Commands => typeof(CrmDbContext).Assembly.GetTypes().Where(type => !type.IsAbstract && AnswerOf(type) is not null);

    [TestCaseSource(nameof(Commands))]
    public async Task R10_No_text_of_a_command_takes_a_CPR_number(Type type)
    {
        var texts = new List<string>();
        var command = Filled(type, type.Name, texts);

        var refused = await (Task<IReadOnlyList<Failure>>)typeof(CprConventions).GetMethod(nameof(Refused), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type, AnswerOf(type)!).Invoke(null, [command])!;

        Assert.That(
            refused.Where(failure => failure.Message.Contains("it looks like a CPR number", StringComparison.Ordinal)).Select(failure => $"{type.Name}.{failure.Field}"),
            Is.EquivalentTo(texts.Where(text => !s_exceptions.ContainsKey(text))));
        Assert.That(refused.Select(failure => failure.Message), Has.None.Contains("010190-1234"));
    }

    private static async Task<IReadOnlyList<Failure>> Refused<TRequest, TAnswer>(TRequest command) where TRequest : IRequest<TAnswer>
    {
        await using var services = new ServiceCollection().AddLogging().AddCrm("Host=nowhere", new FixedClock(DatabaseTest.Now)).BuildServiceProvider();
        var input = new ValidateTheInput<TRequest, TAnswer>(services.GetServices<IValidator<TRequest>>());
        try
        {
            await input.Handle(command, CancellationToken.None, () => Task.FromResult(default(TAnswer)!));
            return [];
        }
        catch (RequestInvalid invalid)
        {
            return invalid.Failures;
        }
    }

    /// <summary>The number in every text, with one of each in a list; tells their names.</summary>
    private static object Filled(Type type, string path, List<string> texts)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
            property.SetValue(record, ValueOf(property.PropertyType, $"{path}.{property.Name}", texts) ?? property.GetValue(record));
        return record;
    }

    private static object? ValueOf(Type type, string path, List<string> texts)
    {
        if (type == typeof(string))
        {
            texts.Add(path);
            return Number;
        }

        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (ElementOf(type) is { } element)
            return ListOf(type, element, path, texts);
        return type is { IsEnum: false, IsValueType: false } && type.Namespace!.StartsWith("PlacementCrm", StringComparison.Ordinal) ? Filled(type, path, texts) : null;
    }

    private static object ListOf(Type type, Type element, string path, List<string> texts)
    {
        if (element.IsGenericType && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Assert.That(element.GetGenericArguments(), Has.None.EqualTo(typeof(string)), $"{path}: search dictionaries of texts too.");
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(element.GetGenericArguments()))!;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        if (ValueOf(element, $"{path}[0]", texts) is { } value)
            list.Add(value);
        Assert.That(list, Is.AssignableTo(type), path);
        return list;
    }

    private static Type? ElementOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static Type? AnswerOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>))?.GetGenericArguments()[0];
}
