using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CaseWorkflowTests
{
    // One row a stage, one column a stage after it, both in the order of the enum.
    private static readonly string[] Allowed =
    [
        //  Un Re Fi Di Ha Aw Cl Rj Me Ve RR Su AC
        "   .  x  .  .  .  .  .  .  .  .  .  .  .",  // Unreported
        "   .  .  x  .  .  .  .  x  x  x  .  .  .",  // Reported
        "   .  .  .  x  .  .  .  .  x  .  .  .  .",  // Filed
        "   .  .  x  x  x  .  .  .  x  .  x  .  .",  // Dispatched
        "   .  .  x  x  .  x  .  .  x  .  .  x  .",  // Handling
        "   .  .  .  .  x  .  .  .  x  .  .  .  x",  // AwaitInspection
        "   .  .  .  .  x  .  .  .  .  .  .  .  .",  // Closed
        "   .  x  .  .  .  .  .  .  .  .  .  .  .",  // Rejected
        "   .  .  .  .  .  .  .  .  .  .  .  .  .",  // Merged
        "   .  x  .  .  .  .  .  .  x  .  .  .  .",  // Verifying
        "   .  .  x  x  .  .  .  .  x  .  .  .  .",  // ReturnReview
        "   .  .  .  .  x  .  .  .  x  .  .  .  .",  // Suspended
        "   .  .  .  .  .  .  x  .  x  .  .  .  .",  // AwaitClose
    ];

    public static TheoryData<CaseStage, CaseStage, bool> Steps
    {
        get
        {
            var rows = new TheoryData<CaseStage, CaseStage, bool>();
            var stages = Enum.GetValues<CaseStage>();
            foreach (var from in stages)
            {
                var marks = Allowed[(int)from].Where(mark => mark is 'x' or '.').ToArray();
                foreach (var to in stages)
                {
                    rows.Add(from, to, marks[(int)to] == 'x');
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_is_possible_only_where_the_table_says_so(CaseStage from, CaseStage to, bool allowed) =>
        Assert.Equal(allowed, CaseWorkflow.Allows(from, to));

    [Theory]
    [InlineData(CaseStage.Closed, CaseStage.Handling)]
    [InlineData(CaseStage.Rejected, CaseStage.Reported)]
    public void An_ended_case_goes_on_along_a_step_of_the_table(CaseStage ended, CaseStage after)
    {
        Assert.Equal(after, CaseWorkflow.StageAfterReopening(ended));
        Assert.True(CaseWorkflow.Allows(ended, after));
    }

    [Fact]
    public void The_open_stages_are_those_in_which_somebody_has_something_to_do() => Assert.Equal(
        [
            CaseStage.Reported, CaseStage.Filed, CaseStage.Dispatched, CaseStage.Handling, CaseStage.AwaitInspection,
            CaseStage.Verifying, CaseStage.ReturnReview, CaseStage.Suspended, CaseStage.AwaitClose,
        ],
        Enum.GetValues<CaseStage>().Where(stage => stage.IsOpen()));
}
