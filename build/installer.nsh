; Offers Verbatim under "Open with" for the files it reads, without taking them from other programs.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document" "" "Verbatim document"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Verbatim.Document" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Verbatim.Document"
!macroend
