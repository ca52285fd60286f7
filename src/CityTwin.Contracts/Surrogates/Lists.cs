namespace CityTwin.Contracts.Surrogates;

/// <summary>Lists as they cross.</summary>
internal static class Lists
{
    /// <summary>
    /// An array, and of just this type: what a member declares need not be said in the message. The runtime says any other list by the name of its type,
    /// and parsing names took more time than all the rest of reading a message.
    /// </summary>
    public static T[] ToExact<T>(this IReadOnlyList<T> list) => list is T[] array && array.GetType() == typeof(T[]) ? array : [.. list];
}
