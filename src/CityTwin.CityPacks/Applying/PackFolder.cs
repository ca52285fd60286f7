using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Applying;

/// <summary>The folder from which a running city takes its rules: edit the files, then have them applied.</summary>
/// <param name="folder">The folder.</param>
/// <param name="atStart">The pack that the city was started with; its map holds for as long as the city runs.</param>
public sealed class PackFolder(string folder, CityPack atStart) : IPackSource
{
    /// <inheritdoc/>
    public OfferedRules Offer(CityRules inForce)
    {
        var reading = CityPackReader.Read(folder);
        if (reading.Pack is not { } offered)
        {
            var errors = reading.Errors.ToList();
            return new OfferedRules(null, [], PackRejections.Broken(errors.Count, errors[0].ToString()));
        }

        if (PackComparison.FindMapChange(atStart with { Rules = inForce }, offered) is { } file)
        {
            return new OfferedRules(null, [], PackRejections.MapChanged(file));
        }

        var changes = PackComparison.Between(inForce, offered.Rules);
        return changes.Count > 0 && offered.Rules.City.Version == inForce.City.Version
            ? new OfferedRules(null, changes, PackRejections.VersionUnchanged(inForce.City.Version))
            : new OfferedRules(offered.Rules, changes, null);
    }
}
