using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Tests.Considerations;

public sealed class DiagnosisWordsTests
{
    [TestCase("Kan ikke stå længe på grund af slidgigt i knæet", "slidgigt")]
    [TestCase("Har ADHD og har brug for ro", "ADHD")]
    [TestCase("Hat nach dem Bandscheibenvorfall Schmerzen", "Bandscheibenvorfall")]
    [TestCase("Lives with anxiety and depression", "anxiety,depression")]
    [TestCase("Depressiv seit 2020, depressiv", "Depressiv")]
    [TestCase("Had a heart attack last year", "heart attack")]
    [TestCase("Fik en hjerneblødning og har stofskiftesygdom", "hjerneblødning,stofskiftesygdom")]
    [TestCase("Efter piskesmæld og udbrændthed", "piskesmæld,udbrændthed")]
    [TestCase("Hat eine Angststörung und ist alkoholabhängig", "Angststörung,alkoholabhängig")]
    [TestCase("Wirbelsäulenleiden, Schilddrüse", "Wirbelsäulenleiden,Schilddrüse")]
    [TestCase("Had a stroke, has panic attacks", "Had a stroke,panic attacks")]
    [TestCase("Alzheimer, iskias, Tourettes, psykiatrisk", "Alzheimer,iskias,Tourettes,psykiatrisk")]
    public void Names_the_words_that_name_an_illness(string text, string words) =>
        Assert.That(DiagnosisWords.FindIn(text), Is.EqualTo(words.Split(',')));

    [TestCase("Står højst 20 minutter og løfter højst 5 kg")]
    [TestCase("Skal have en kollega i nærheden, ikke kolde rum")]
    [TestCase("Braucht schriftliche Anleitung und sucht Ruhe in der Pause")]
    [TestCase("Needs a chair at the hive and short strokes of work")]
    [TestCase("Har brug for en kort diskussion om opgaven hver morgen")]
    [TestCase("Blev utryg på stigen og måtte holde fast")]
    [TestCase("")]
    [TestCase(null)]
    public void Leaves_functional_words_alone(string? text) =>
        Assert.That(DiagnosisWords.FindIn(text), Is.Empty);
}
