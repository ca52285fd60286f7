using Microsoft.AspNetCore.Http.Features;

namespace CityTwin.Gateway.Public;

/// <summary>What somebody typed into the form.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Token">The token.</param>
internal sealed record PublicQuestion(string Number, string Token)
{
    /// <summary>Whether both are there and of a length that is looked at.</summary>
    public bool IsWhole => Number.Length is > 0 and <= PublicLimits.FieldLength && Token.Length is > 0 and <= PublicLimits.FieldLength;

    /// <summary>Reads a small form that arrives soon; what is none is an empty question.</summary>
    public static async Task<PublicQuestion> Read(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = PublicLimits.FormBytes;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(PublicLimits.FormTime);
        try
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(patience.Token) : FormCollection.Empty;
            return new PublicQuestion(form[PublicForm.Number].ToString().Trim(), form[PublicForm.Token].ToString().Trim().ToLowerInvariant());
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or OperationCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            return new PublicQuestion(string.Empty, string.Empty);
        }
    }
}
