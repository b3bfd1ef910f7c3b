; Offers Verbatim under "Open with" for the files it reads, without taking them from other programs.
; The endings come from shared/readers/kinds.ts; `node scripts/write-file-kinds.mjs` writes them here.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document" "" "Verbatim document"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Verbatim.Document\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  ; file kinds: begin
  WriteRegStr SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.htm\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.xhtml\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.xht\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.text\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.docm\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.dotx\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.pdf\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.odt\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.ott\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.rtf\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.epub\OpenWithProgids" "Verbatim.Document" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Verbatim.Document" ""
  ; file kinds: end
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Verbatim.Document"
  ; file kinds: begin
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.htm\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.xhtml\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.xht\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.text\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.docm\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.dotx\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.pdf\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.odt\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.ott\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.rtf\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.epub\OpenWithProgids" "Verbatim.Document"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Verbatim.Document"
  ; file kinds: end
!macroend
