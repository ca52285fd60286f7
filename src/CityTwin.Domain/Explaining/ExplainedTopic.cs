namespace CityTwin.Domain.Explaining;

/// <summary>What a sentence of an explanation speaks about: a closed list, by which a reader can pick.</summary>
public enum ExplainedTopic
{
    /// <summary>位置: where it is, and how that was found.</summary>
    Place,

    /// <summary>并案判断: why a report is one with another, or opened a case of its own.</summary>
    Merging,

    /// <summary>立案: whether the city takes it on.</summary>
    Filing,

    /// <summary>派遣: who is asked, and why that one.</summary>
    Routing,

    /// <summary>承办: what an organisation did, and what was decided about it.</summary>
    Duty,

    /// <summary>延期、挂账: time asked for and granted.</summary>
    Time,

    /// <summary>时限: which rule made a due time, and what a clock said.</summary>
    Clock,

    /// <summary>核查: what the check on site said.</summary>
    Checking,

    /// <summary>结案: how it ended, and whether it came back.</summary>
    Ending,

    /// <summary>并案、分案: cases that became one, or several.</summary>
    Joining,

    /// <summary>态势: what early warning noticed.</summary>
    Situation,
}
