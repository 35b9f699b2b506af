; Set-up for Windows: for one person, without an administrator. Compiled by `python installer/build.py windows`, which
; gives what changes: /DAppVersion=1.2.3 /DFileVersion=1.2.3.0 /DSource=FOLDER /DIcon=FILE /DOutput=FOLDER

#ifndef AppVersion
  #error Give the version, as in /DAppVersion=1.2.3: it stands in one place only, acucleo_desktop/__init__.py
#endif
#ifndef FileVersion
  #error Give the version as four numbers, as in /DFileVersion=1.2.3.0
#endif
#ifndef Source
  #error Give the built folder, as in /DSource=dist\acucleo-desktop
#endif
#ifndef Icon
  #error Give the icon file, as in /DIcon=build\acucleo-desktop.ico
#endif
#ifndef Output
  #error Give the folder for the set-up program, as in /DOutput=dist
#endif

#define AppName "Acucleo Desktop"
#define Window "acucleo-desktop.exe"
; The value that the program itself writes and removes: acucleo_desktop/sign_in_start.py
#define RunKey "Software\Microsoft\Windows\CurrentVersion\Run"
; Held by the window and by `acucleo run` while they are open: acucleo_desktop/sync/instance.py
#define Mutex "AcucleoDesktop"

[Setup]
; Never changes: by it Windows knows an upgrade from another program.
AppId={{5D8B6A3C-3917-4D13-B768-702A8861A9C1}
AppName={#AppName}
AppVersion={#AppVersion}
AppVerName={#AppName} {#AppVersion}
AppPublisher={#AppName}
VersionInfoVersion={#FileVersion}
VersionInfoProductVersion={#FileVersion}
; Below the person's own folder, and nobody is asked for another account.
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#AppName}
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
; An upgrade asks the open program to end, through Windows' restart manager; nothing is ended by force.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
; What was chosen is read from the system, see [Tasks].
UsePreviousTasks=no
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
OutputDir={#Output}
OutputBaseFilename=acucleo-desktop-{#AppVersion}-windows-x64-setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\{#Window}
UninstallDisplayName={#AppName}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
#ifdef SignTool
; The name of a tool that was given to the compiler by /S; certificate and password are its own affair.
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.SignIn=Open {#AppName} when I sign in to this computer
es.SignIn=Abrir {#AppName} al iniciar sesión en esta computadora
en.Desktop=Put an icon on the desktop
es.Desktop=Poner un icono en el escritorio
en.Extras=Further:
es.Extras=Además:
en.StillOpen={#AppName} is open. Close it, then try again. Your documents and settings stay in any case.
es.StillOpen={#AppName} está abierto. Ciérrelo e inténtelo de nuevo. Sus documentos y ajustes se conservan en todo caso.

[Tasks]
; One choice in two rows, of which one is there: not ticked where Windows does not start the program at sign-in, ticked
; where it does, so that an upgrade keeps what a person has chosen in the program's own preferences.
Name: "signin"; Description: "{cm:SignIn}"; GroupDescription: "{cm:Extras}"; Flags: unchecked; Check: not StartsAtSignIn
Name: "signin"; Description: "{cm:SignIn}"; GroupDescription: "{cm:Extras}"; Check: StartsAtSignIn
Name: "desktopicon"; Description: "{cm:Desktop}"; GroupDescription: "{cm:Extras}"; Flags: unchecked

[InstallDelete]
; Nothing of an earlier version stays among the libraries; documents and settings lie elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#AppName}"; Filename: "{app}\{#Window}"
Name: "{autodesktop}\{#AppName}"; Filename: "{app}\{#Window}"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "{#RunKey}"; ValueType: string; ValueName: "{#AppName}"; ValueData: """{app}\{#Window}"""; Flags: uninsdeletevalue; Tasks: signin; Check: not StartsAtSignIn
; What is there already stays as the program wrote it.
Root: HKCU; Subkey: "{#RunKey}"; ValueType: none; ValueName: "{#AppName}"; Flags: uninsdeletevalue; Tasks: signin
Root: HKCU; Subkey: "{#RunKey}"; ValueType: none; ValueName: "{#AppName}"; Flags: deletevalue uninsdeletevalue; Tasks: not signin

[Run]
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,{#AppName}}"; Flags: nowait postinstall skipifsilent

[Code]
function StartsAtSignIn: Boolean;
begin
  Result := RegValueExists(HKEY_CURRENT_USER, '{#RunKey}', '{#AppName}');
end;

function InitializeUninstall: Boolean;
begin
  Result := True;
  while Result and CheckForMutexes('{#Mutex}') do
    Result := SuppressibleMsgBox(CustomMessage('StillOpen'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;
