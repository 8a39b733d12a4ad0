# One test file, in a script scope of its own: first the plan, then the run. $__file and $__tally are the caller's.
$TestDrive = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'apcups-' + [Guid]::NewGuid().ToString('N'))
$null = [System.IO.Directory]::CreateDirectory($TestDrive)
try {
    $__root = __ReadPlan $__file
    __RunBlock $__root @()
}
catch {
    $__tally.Broken++
    __Say "[-] $__file could not be read: $_"
    __Say "    $(__Place $_)"
}
finally {
    [System.IO.Directory]::Delete($TestDrive, $true)
}
