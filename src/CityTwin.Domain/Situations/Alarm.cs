namespace CityTwin.Domain.Situations;

/// <summary>More than chance brings, somewhere within some time.</summary>
/// <param name="Subject">Of which kind or family.</param>
/// <param name="Square">Where.</param>
/// <param name="Window">Number of the window that ends now.</param>
/// <param name="Seen">Reports in it.</param>
/// <param name="Expected">Reports that are usual.</param>
/// <param name="LogFalseAlarms">Logarithm of the false alarms a month that this much stands for; the smaller, the surer.</param>
internal readonly record struct Alarm(Subject Subject, Square Square, int Window, int Seen, double Expected, double LogFalseAlarms);
