namespace ApcUps.Bootloader;

/// <summary>How what is heard changes what a unit is believed to be doing.</summary>
internal static class LoaderStates
{
    public static LoaderState After(LoaderState state, LoaderSigns signs, bool anythingHeard)
    {
        if ((signs & LoaderSigns.ApplicationStarted) != 0)
        {
            return LoaderState.ApplicationStarted;
        }

        if ((signs & LoaderSigns.NoApplication) != 0)
        {
            return LoaderState.NoApplication;
        }

        if ((signs & LoaderSigns.Banner) != 0)
        {
            return LoaderState.Restarting;
        }

        if ((signs & (LoaderSigns.Prompt | LoaderSigns.TransferError)) != 0 && state != LoaderState.NoApplication)
        {
            return LoaderState.WaitingForTransfer;
        }

        return state == LoaderState.Silent && anythingHeard ? LoaderState.Unrecognized : state;
    }
}
