<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Scrubjay</name>
    <message>
      <source>{0} has no vocabulary.</source>
      <extracomment>adapters/bert_embedder.py</extracomment>
      <translation>{0} hat keinen Wortschatz.</translation>
    </message>
    <message>
      <source>{0} is not a sentence model of a known kind.</source>
      <extracomment>adapters/bert_network.py</extracomment>
      <translation>{0} ist kein Satzmodell einer bekannten Art.</translation>
    </message>
    <message>
      <source>{0} is damaged: its dimensions do not fit together.</source>
      <extracomment>adapters/bert_network.py</extracomment>
      <translation>{0} ist beschädigt: seine Maße passen nicht zusammen.</translation>
    </message>
    <message>
      <source>The search index is damaged.</source>
      <extracomment>adapters/chroma_index.py</extracomment>
      <translation>Das Suchverzeichnis ist beschädigt.</translation>
    </message>
    <message>
      <source>It is built anew.</source>
      <extracomment>adapters/chroma_index.py</extracomment>
      <translation>Es wird neu aufgebaut.</translation>
    </message>
    <message>
      <source>{0} has no place to fill that could be found.</source>
      <extracomment>adapters/docx_form.py</extracomment>
      <translation>In {0} war keine Stelle zu finden, die man ausfüllen kann.</translation>
    </message>
    <message>
      <source>Gaps can be form fields, lines of underscores, or empty cells beside words.</source>
      <extracomment>adapters/docx_form.py</extracomment>
      <translation>Lücken können Formularfelder, Unterstriche oder leere Zellen neben Wörtern sein.</translation>
    </message>
    <message>
      <source>{0} is damaged and cannot be read as a Word document.</source>
      <extracomment>adapters/docx_form.py</extracomment>
      <translation>{0} ist beschädigt und lässt sich nicht als Word-Dokument lesen.</translation>
    </message>
    <message>
      <source>Save it anew and try again.</source>
      <extracomment>adapters/docx_form.py, adapters/pdf_form.py</extracomment>
      <translation>Speichere die Datei neu und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” in {1} did not take its value, and no copy was written.</source>
      <extracomment>adapters/docx_form.py, adapters/pdf_form.py</extracomment>
      <translation>„{0}“ in {1} hat seinen Wert nicht angenommen; es wurde keine Kopie geschrieben.</translation>
    </message>
    <message>
      <source>Leave this field out and fill it by hand.</source>
      <extracomment>adapters/docx_form.py, adapters/pdf_form.py</extracomment>
      <translation>Lass dieses Feld weg und fülle es von Hand aus.</translation>
    </message>
    <message>
      <source>{0} is far too large.</source>
      <extracomment>adapters/docx_form.py</extracomment>
      <translation>{0} ist viel zu groß.</translation>
    </message>
    <message>
      <source>Save the form alone.</source>
      <extracomment>adapters/docx_form.py, assistant/forms.py</extracomment>
      <translation>Speichere nur das Formular.</translation>
    </message>
    <message>
      <source>Choose another model file, or download it again.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>Wähle eine andere Modelldatei oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
      <source>{0} keeps its weights in a form that only llama.cpp reads.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>{0} bewahrt seine Gewichte in einer Form auf, die nur llama.cpp liest.</translation>
    </message>
    <message>
      <source>The model file {0} cannot be read: {1}.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>Die Modelldatei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
      <source>{0} is damaged: its checksum is not the known one.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>{0} ist beschädigt: die Prüfsumme ist nicht die bekannte.</translation>
    </message>
    <message>
      <source>{0} is written in GGUF version {1}, not 2 or 3.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>{0} ist in GGUF Version {1} geschrieben, nicht 2 oder 3.</translation>
    </message>
    <message>
      <source>{0} is damaged or was not downloaded completely.</source>
      <extracomment>adapters/gguf_file.py, adapters/model_manifest.py</extracomment>
      <translation>{0} ist beschädigt oder wurde nicht vollständig heruntergeladen.</translation>
    </message>
    <message>
      <source>{0} has no weights called {1}.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>{0} hat keine Gewichte namens {1}.</translation>
    </message>
    <message>
      <source>There is no model file at {0}.</source>
      <extracomment>adapters/gguf_file.py, adapters/model_manifest.py</extracomment>
      <translation>Unter {0} liegt keine Modelldatei.</translation>
    </message>
    <message>
      <source>{0} is not a GGUF model file.</source>
      <extracomment>adapters/gguf_file.py</extracomment>
      <translation>{0} ist keine GGUF-Modelldatei.</translation>
    </message>
    <message>
      <source>{0} of {1} layers fit in {2} on the {3}.</source>
      <extracomment>adapters/gpu_fit.py</extracomment>
      <translation>{0} von {1} Schichten passen in {2} auf {3}.</translation>
    </message>
    <message>
      <source>How much memory the {0} has free is not known: all layers were tried.</source>
      <extracomment>adapters/gpu_fit.py</extracomment>
      <translation>Wie viel Speicher auf {0} frei ist, ist nicht bekannt: alle Schichten wurden versucht.</translation>
    </message>
    <message>
      <source>All {0} layers fit in {1} on the {2}.</source>
      <extracomment>adapters/gpu_fit.py</extracomment>
      <translation>Alle {0} Schichten passen in {1} auf {2}.</translation>
    </message>
    <message>
      <source>The folder {0} cannot be made: {1}.</source>
      <extracomment>adapters/index_generation.py</extracomment>
      <translation>Der Ordner {0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
      <source>The old search index {0} could not be removed: {1}.</source>
      <extracomment>adapters/index_generation.py</extracomment>
      <translation>Das alte Suchverzeichnis {0} ließ sich nicht entfernen: {1}.</translation>
    </message>
    <message>
      <source>Close what uses it, and remove it by hand.</source>
      <extracomment>adapters/index_generation.py</extracomment>
      <translation>Schließe, was es benutzt, und entferne es von Hand.</translation>
    </message>
    <message>
      <source>The key file {0} is missing.</source>
      <extracomment>adapters/keyfile.py</extracomment>
      <translation>Die Schlüsseldatei {0} fehlt.</translation>
    </message>
    <message>
      <source>Put it back.</source>
      <extracomment>adapters/keyfile.py</extracomment>
      <translation>Lege sie zurück.</translation>
    </message>
    <message>
      <source>The key file {0} cannot be read.</source>
      <extracomment>adapters/keyfile.py</extracomment>
      <translation>Die Schlüsseldatei {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>Put back a copy of it.</source>
      <extracomment>adapters/keyfile.py</extracomment>
      <translation>Lege eine Kopie davon zurück.</translation>
    </message>
    <message>
      <source>This system offers no keyring.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>Dieses System bietet keinen Schlüsselbund.</translation>
    </message>
    <message>
      <source>Protect the vault with a passphrase instead.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>Schütze den Tresor stattdessen mit einem Kennsatz.</translation>
    </message>
    <message>
      <source>{0} did not keep the key.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>{0} hat den Schlüssel nicht aufbewahrt.</translation>
    </message>
    <message>
      <source>What the keyring holds for Scrubjay is not a key.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>Was der Schlüsselbund für Scrubjay aufbewahrt, ist kein Schlüssel.</translation>
    </message>
    <message>
      <source>Use the recovery code.</source>
      <extracomment>adapters/keyring_secrets.py, adapters/vault_key.py</extracomment>
      <translation>Nimm den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>The system's keyring did not open.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>Der Schlüsselbund des Systems ging nicht auf.</translation>
    </message>
    <message>
      <source>Unlock it and try again, or use the recovery code.</source>
      <extracomment>adapters/keyring_secrets.py</extracomment>
      <translation>Entsperre ihn und versuche es noch einmal, oder nimm den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>This build of llama.cpp knows no chat format.</source>
      <extracomment>adapters/llama_engine.py</extracomment>
      <translation>Diese Fassung von llama.cpp kennt kein Gesprächsformat.</translation>
    </message>
    <message>
      <source>The conversation is longer than the model can read.</source>
      <extracomment>adapters/llama_engine.py</extracomment>
      <translation>Das Gespräch ist länger, als das Modell lesen kann.</translation>
    </message>
    <message>
      <source>Start a new chat.</source>
      <extracomment>adapters/llama_engine.py</extracomment>
      <translation>Beginne einen neuen Chat.</translation>
    </message>
    <message>
      <source>The conversation does not fit the model's chat format.</source>
      <extracomment>adapters/llama_engine.py</extracomment>
      <translation>Das Gespräch passt nicht in das Gesprächsformat des Modells.</translation>
    </message>
    <message>
      <source>The model's own process could not be started: {0}.</source>
      <extracomment>adapters/llama_process.py</extracomment>
      <translation>Der eigene Prozess des Modells ließ sich nicht starten: {0}.</translation>
    </message>
    <message>
      <source>The model could not answer.</source>
      <extracomment>adapters/llama_worker.py</extracomment>
      <translation>Das Modell konnte nicht antworten.</translation>
    </message>
    <message>
      <source>No model is loaded.</source>
      <extracomment>adapters/llama_worker.py</extracomment>
      <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
      <source>{0} is passed on from host to host without an end.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} wird ohne Ende von Rechner zu Rechner weitergereicht.</translation>
    </message>
    <message>
      <source>{0} needs {1} GB, and the disk has {2} GB left.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} braucht {1} GB, auf dem Datenträger sind noch {2} GB frei.</translation>
    </message>
    <message>
      <source>Free {0} GB more, or choose a smaller model.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Schaffe {0} GB mehr Platz, oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
      <source>The connection to {0} broke off.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Die Verbindung zu {0} ist abgerissen.</translation>
    </message>
    <message>
      <source>What arrived is not {0} as it was published, and was thrown away.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Was ankam, ist nicht {0}, wie es veröffentlicht wurde, und wurde verworfen.</translation>
    </message>
    <message>
      <source>Try again; if it happens again, choose a file you have.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Versuche es noch einmal; geschieht es wieder, wähle eine Datei, die du hast.</translation>
    </message>
    <message>
      <source>{0} is not a safe address.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} ist keine sichere Adresse.</translation>
    </message>
    <message>
      <source>{0} would come from {1}, which is not its place.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} käme von {1}, und das ist nicht der Ort dafür.</translation>
    </message>
    <message>
      <source>{0} does not give {1} away (answer {2}).</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} gibt {1} nicht heraus (Antwort {2}).</translation>
    </message>
    <message>
      <source>Try again later, or choose a file you have.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Versuche es später noch einmal, oder wähle eine Datei, die du hast.</translation>
    </message>
    <message>
      <source>{0} cannot be reached.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>{0} ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>Check the connection to the internet and try again.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Prüfe die Verbindung zum Internet und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The connection broke off.</source>
      <extracomment>adapters/model_download.py</extracomment>
      <translation>Die Verbindung ist abgerissen.</translation>
    </message>
    <message>
      <source>Choose another model file.</source>
      <extracomment>adapters/model_manifest.py</extracomment>
      <translation>Wähle eine andere Modelldatei.</translation>
    </message>
    <message>
      <source>Download it again.</source>
      <extracomment>adapters/model_manifest.py</extracomment>
      <translation>Lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>The list of models {0} is of another version of Scrubjay.</source>
      <extracomment>adapters/model_manifest.py</extracomment>
      <translation>Die Modellliste {0} stammt von einer anderen Version von Scrubjay.</translation>
    </message>
    <message>
      <source>The list of models {0} cannot be read.</source>
      <extracomment>adapters/model_manifest.py</extracomment>
      <translation>Die Modellliste {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>Install Scrubjay again.</source>
      <extracomment>adapters/model_manifest.py, host/resources.py</extracomment>
      <translation>Installiere Scrubjay neu.</translation>
    </message>
    <message>
      <source>The passphrase is not right.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Der Kennsatz stimmt nicht.</translation>
    </message>
    <message>
      <source>Try again, or use the recovery code.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Versuche es noch einmal, oder nimm den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>The recovery code belongs to another vault, or was replaced since.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Der Wiederherstellungscode gehört zu einem anderen Tresor oder wurde inzwischen ersetzt.</translation>
    </message>
    <message>
      <source>The file that says how the vault's key is kept is damaged.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Die Datei, in der steht, wie der Schlüssel des Tresors aufbewahrt wird, ist beschädigt.</translation>
    </message>
    <message>
      <source>Restore a backup: it carries its own copy.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Stelle eine Sicherung wieder her: sie bringt ihre eigene Kopie mit.</translation>
    </message>
    <message>
      <source>The passphrase is shorter than {0} characters.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Der Kennsatz ist kürzer als {0} Zeichen.</translation>
    </message>
    <message>
      <source>Choose a longer one; four or five random words are easy to remember.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Wähle einen längeren; vier oder fünf zufällige Wörter lassen sich leicht merken.</translation>
    </message>
    <message>
      <source>The recovery code is mistyped.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Der Wiederherstellungscode ist vertippt.</translation>
    </message>
    <message>
      <source>It has eight groups of five letters and digits; compare it with what you wrote down.</source>
      <extracomment>adapters/passphrase.py</extracomment>
      <translation>Er hat acht Gruppen aus fünf Buchstaben und Ziffern; vergleiche ihn mit dem, was du aufgeschrieben hast.</translation>
    </message>
    <message>
      <source>{0} has no fields to fill; it is a printed page.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>{0} hat keine Felder zum Ausfüllen; es ist eine gedruckte Seite.</translation>
    </message>
    <message>
      <source>Fill it by hand, or as Word file.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>Fülle es von Hand aus, oder als Word-Datei.</translation>
    </message>
    <message>
      <source>{0} is locked with a password.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>{0} ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
      <source>Save a copy of it without a password first.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>Speichere zuerst eine Kopie ohne Passwort.</translation>
    </message>
    <message>
      <source>{0} is an XFA form, which only Adobe's own program can show and fill.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>{0} ist ein XFA-Formular, das nur Adobes eigenes Programm anzeigen und ausfüllen kann.</translation>
    </message>
    <message>
      <source>Ask for it as an ordinary PDF form, or print it.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>Bitte um ein gewöhnliches PDF-Formular, oder drucke es aus.</translation>
    </message>
    <message>
      <source>{0} is damaged and cannot be read as a PDF form.</source>
      <extracomment>adapters/pdf_form.py</extracomment>
      <translation>{0} ist beschädigt und lässt sich nicht als PDF-Formular lesen.</translation>
    </message>
    <message>
      <source>{0} has changed since it was read.</source>
      <extracomment>adapters/pdf_form.py, autofill/writing.py</extracomment>
      <translation>{0} hat sich geändert, seit es gelesen wurde.</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <extracomment>adapters/pdf_form.py, assistant/browsers.py, autofill/writing.py</extracomment>
      <translation>Öffne es noch einmal.</translation>
    </message>
    <message>
      <source>The backup {0} is damaged.</source>
      <extracomment>adapters/sqlite/backup.py, bootstrap/copies.py</extracomment>
      <translation>Die Sicherung {0} ist beschädigt.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <extracomment>adapters/sqlite/backup.py, adapters/sqlite/restoring.py, bootstrap/copies.py</extracomment>
      <translation>Wähle eine andere.</translation>
    </message>
    <message>
      <source>{0} was made by a newer Scrubjay.</source>
      <extracomment>adapters/sqlite/backup.py</extracomment>
      <translation>{0} wurde von einem neueren Scrubjay angelegt.</translation>
    </message>
    <message>
      <source>Update Scrubjay.</source>
      <extracomment>adapters/sqlite/backup.py, adapters/vault_key.py</extracomment>
      <translation>Aktualisiere Scrubjay.</translation>
    </message>
    <message>
      <source>There is no file {0}.</source>
      <extracomment>adapters/sqlite/backup.py</extracomment>
      <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
      <source>{0} is not a backup made by Scrubjay, or it is damaged.</source>
      <extracomment>adapters/sqlite/backup.py</extracomment>
      <translation>{0} ist keine Sicherung von Scrubjay, oder sie ist beschädigt.</translation>
    </message>
    <message>
      <source>{0} cannot be read ({1}).</source>
      <extracomment>adapters/sqlite/backup.py, adapters/vault_key.py</extracomment>
      <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
      <source>The copy of the vault could not be read back, so it was thrown away.</source>
      <extracomment>adapters/sqlite/copying.py</extracomment>
      <translation>Die Kopie des Tresors ließ sich nicht zurücklesen und wurde deshalb verworfen.</translation>
    </message>
    <message>
      <source>Check the disk it was written to, or choose another.</source>
      <extracomment>adapters/sqlite/copying.py</extracomment>
      <translation>Prüfe den Datenträger, auf den sie geschrieben wurde, oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>The backup is damaged: {0}</source>
      <extracomment>adapters/sqlite/restoring.py</extracomment>
      <translation>Die Sicherung ist beschädigt: {0}</translation>
    </message>
    <message>
      <source>A text holds a broken character and cannot be kept.</source>
      <extracomment>adapters/sqlite/rows.py</extracomment>
      <translation>Ein Text enthält ein kaputtes Zeichen und kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
      <source>Save the file it came from as UTF-8 and import it again.</source>
      <extracomment>adapters/sqlite/rows.py</extracomment>
      <translation>Speichere die Datei, aus der er stammt, als UTF-8 und importiere sie noch einmal.</translation>
    </message>
    <message>
      <source>The vault was written by a newer Scrubjay (version {0}, known: {1}).</source>
      <extracomment>adapters/sqlite/schema.py</extracomment>
      <translation>Der Tresor wurde von einem neueren Scrubjay geschrieben (Version {0}, bekannt: {1}).</translation>
    </message>
    <message>
      <source>Update Scrubjay; nothing was changed.</source>
      <extracomment>adapters/sqlite/schema.py</extracomment>
      <translation>Aktualisiere Scrubjay; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>This cannot be undone: something it changed has changed since.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Das lässt sich nicht rückgängig machen: etwas davon hat sich seither geändert.</translation>
    </message>
    <message>
      <source>Undo the later change first.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Mache zuerst die spätere Änderung rückgängig.</translation>
    </message>
    <message>
      <source>There is no operation of that name to undo.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Es gibt keinen Vorgang dieses Namens, der rückgängig zu machen wäre.</translation>
    </message>
    <message>
      <source>The history of a memory names them; without a name, the latest is undone.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Der Verlauf einer Erinnerung nennt sie; ohne Namen wird der letzte rückgängig gemacht.</translation>
    </message>
    <message>
      <source>This cannot be undone: part of it was forgotten for good.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Das lässt sich nicht rückgängig machen: ein Teil davon wurde für immer vergessen.</translation>
    </message>
    <message>
      <source>This was undone already.</source>
      <extracomment>adapters/sqlite/undoing.py</extracomment>
      <translation>Das wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
      <source>The folder of the vault, {0}, does not exist.</source>
      <extracomment>adapters/sqlite/vault.py</extracomment>
      <translation>Der Ordner des Tresors, {0}, existiert nicht.</translation>
    </message>
    <message>
      <source>Make it, or choose another with --home.</source>
      <extracomment>adapters/sqlite/vault.py</extracomment>
      <translation>Lege ihn an, oder wähle mit --home einen anderen.</translation>
    </message>
    <message>
      <source>No vault was made: this system has no keyring, and nobody can be asked for a passphrase.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Es wurde kein Tresor angelegt: dieses System hat keinen Schlüsselbund, und niemand kann nach einem Kennsatz gefragt werden.</translation>
    </message>
    <message>
      <source>Run it in a terminal, or set {0}=keyfile to keep the key in a file beside the vault, which protects it from nobody who can read your files.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Starte es in einem Terminal, oder setze {0}=keyfile, um den Schlüssel in einer Datei neben dem Tresor aufzubewahren; das schützt ihn vor niemandem, der deine Dateien lesen kann.</translation>
    </message>
    <message>
      <source>There is no {0} for this vault.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Für diesen Tresor gibt es {0} nicht.</translation>
    </message>
    <message>
      <source>What is kept as the vault's key is not a key.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Was als Schlüssel des Tresors aufbewahrt ist, ist kein Schlüssel.</translation>
    </message>
    <message>
      <source>There is a key for this vault already.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Für diesen Tresor gibt es schon einen Schlüssel.</translation>
    </message>
    <message>
      <source>Unlock it instead of making another.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Entsperre ihn, statt einen anderen anzulegen.</translation>
    </message>
    <message>
      <source>The vault in {0} has lost {1}, which says how its key is kept.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Dem Tresor in {0} fehlt {1}; darin steht, wie sein Schlüssel aufbewahrt wird.</translation>
    </message>
    <message>
      <source>Put that file back, or move the vault away and restore a backup.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Lege diese Datei zurück, oder verschiebe den Tresor und stelle eine Sicherung wieder her.</translation>
    </message>
    <message>
      <source>The vault's key is kept by a newer Scrubjay.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Den Schlüssel des Tresors hat ein neueres Scrubjay aufbewahrt.</translation>
    </message>
    <message>
      <source>The system's keyring does not hold this vault's key.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Der Schlüsselbund des Systems enthält den Schlüssel dieses Tresors nicht.</translation>
    </message>
    <message>
      <source>Unlock the keyring you used before, or use the recovery code.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Entsperre den Schlüsselbund, den du vorher benutzt hast, oder nimm den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>There is no key for the vault in {0}.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Für den Tresor in {0} gibt es keinen Schlüssel.</translation>
    </message>
    <message>
      <source>Restore a backup, which carries its own copy, or begin in another folder.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Stelle eine Sicherung wieder her, die ihre eigene Kopie mitbringt, oder fange in einem anderen Ordner an.</translation>
    </message>
    <message>
      <source>It may say keyring, passphrase or keyfile.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Es kann keyring, passphrase oder keyfile heißen.</translation>
    </message>
    <message>
      <source>The vault is locked with a passphrase, and nobody can be asked for it here.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Der Tresor ist mit einem Kennsatz verschlossen, und hier kann niemand danach gefragt werden.</translation>
    </message>
    <message>
      <source>Open Scrubjay's window, or run the command in a terminal.</source>
      <extracomment>adapters/vault_key.py</extracomment>
      <translation>Öffne das Fenster von Scrubjay, oder starte den Befehl in einem Terminal.</translation>
    </message>
    <message>
      <source>The sentence model's vocabulary is not a WordPiece one.</source>
      <extracomment>adapters/wordpiece.py</extracomment>
      <translation>Der Wortschatz des Satzmodells ist kein WordPiece-Wortschatz.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <extracomment>assistant/browse.py</extracomment>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>What was forgotten for good cannot be brought back.</source>
      <extracomment>assistant/browse.py</extracomment>
      <translation>Was für immer vergessen wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Undo once more to take back what you did before that.</source>
      <extracomment>assistant/browse.py</extracomment>
      <translation>Noch einmal „Rückgängig“ nimmt zurück, was du davor getan hast.</translation>
    </message>
    <message>
      <source>This browser is not paired with Scrubjay.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Dieser Browser ist nicht mit Scrubjay gekoppelt.</translation>
    </message>
    <message>
      <source>Pair it from the extension's window.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Kopple ihn im Fenster der Erweiterung.</translation>
    </message>
    <message>
      <source>You told Scrubjay to leave {0} alone.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Du hast Scrubjay gesagt, dass es {0} in Ruhe lassen soll.</translation>
    </message>
    <message>
      <source>Change it in Forms.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Ändere das unter Formulare.</translation>
    </message>
    <message>
      <source>A field of this page is not to be filled.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Ein Feld dieser Seite soll nicht ausgefüllt werden.</translation>
    </message>
    <message>
      <source>Open the preview again.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Öffne die Vorschau noch einmal.</translation>
    </message>
    <message>
      <source>A value was not among those offered.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Ein Wert war nicht unter den angebotenen.</translation>
    </message>
    <message>
      <source>“{0}” needs to be confirmed a second time.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>„{0}“ muss ein zweites Mal bestätigt werden.</translation>
    </message>
    <message>
      <source>There is no pairing under way.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Es wird gerade nichts gekoppelt.</translation>
    </message>
    <message>
      <source>Begin it in the extension.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Fange in der Erweiterung damit an.</translation>
    </message>
    <message>
      <source>This is not the code that Scrubjay shows.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Das ist nicht der Code, den Scrubjay anzeigt.</translation>
    </message>
    <message>
      <source>Look again.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Sieh noch einmal nach.</translation>
    </message>
    <message>
      <source>This page is too large.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Diese Seite ist zu groß.</translation>
    </message>
    <message>
      <source>Save it and open it as a file.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Speichere sie und öffne sie als Datei.</translation>
    </message>
    <message>
      <source>This preview is too old.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Diese Vorschau ist zu alt.</translation>
    </message>
    <message>
      <source>{0} was read too often.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>{0} wurde zu oft gelesen.</translation>
    </message>
    <message>
      <source>Wait a minute.</source>
      <extracomment>assistant/browsers.py</extracomment>
      <translation>Warte eine Minute.</translation>
    </message>
    <message>
      <source>{0} lies in Scrubjay's own folder, and nothing was written.</source>
      <extracomment>assistant/care.py</extracomment>
      <translation>{0} liegt in Scrubjays eigenem Ordner; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <extracomment>assistant/care.py</extracomment>
      <translation>Wähle einen anderen Ort.</translation>
    </message>
    <message>
      <source>{0} is there already, and nothing was written.</source>
      <extracomment>assistant/care.py</extracomment>
      <translation>{0} ist schon da; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Choose another name, or add --replace.</source>
      <extracomment>assistant/care.py</extracomment>
      <translation>Wähle einen anderen Namen, oder füge --replace hinzu.</translation>
    </message>
    <message>
      <source>What was asked here has been forgotten.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Was hier gefragt wurde, ist vergessen.</translation>
    </message>
    <message>
      <source>Only what you said can be sent anew.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Nur was du gesagt hast, kann neu gesendet werden.</translation>
    </message>
    <message>
      <source>Ask for another answer.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Lass dir eine andere Antwort geben.</translation>
    </message>
    <message>
      <source>Only an answer can be reworded.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Nur eine Antwort lässt sich umschreiben.</translation>
    </message>
    <message>
      <source>Send your message anew instead.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Sende stattdessen deine Nachricht neu.</translation>
    </message>
    <message>
      <source>An answer needs some text.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Eine Antwort braucht etwas Text.</translation>
    </message>
    <message>
      <source>The message this answers does not exist any more.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Die Nachricht, auf die das antwortet, gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This message does not exist any more.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Diese Nachricht gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This chat does not exist any more.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Diesen Chat gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>Start a new one.</source>
      <extracomment>assistant/chat.py</extracomment>
      <translation>Beginne einen neuen.</translation>
    </message>
    <message>
      <source>A detail has between one and 300 characters.</source>
      <extracomment>assistant/details.py</extracomment>
      <translation>Eine Angabe hat zwischen einem und 300 Zeichen.</translation>
    </message>
    <message>
      <source>Shorten it, or write a note.</source>
      <extracomment>assistant/details.py</extracomment>
      <translation>Kürze sie, oder schreibe eine Notiz.</translation>
    </message>
    <message>
      <source>You forgot this for good.</source>
      <extracomment>assistant/details.py</extracomment>
      <translation>Das hast du für immer vergessen lassen.</translation>
    </message>
    <message>
      <source>Say it in other words to keep it again.</source>
      <extracomment>assistant/details.py</extracomment>
      <translation>Sage es mit anderen Worten, um es wieder zu behalten.</translation>
    </message>
    <message>
      <source>There is nothing to forget: these memories do not exist.</source>
      <extracomment>assistant/forgetting.py</extracomment>
      <translation>Es gibt nichts zu vergessen: diese Erinnerungen existieren nicht.</translation>
    </message>
    <message>
      <source>{0} is no file that holds a page.</source>
      <extracomment>assistant/forms.py</extracomment>
      <translation>{0} ist keine Datei, die eine Seite enthält.</translation>
    </message>
    <message>
      <source>{0} is larger than {1} MB.</source>
      <extracomment>assistant/forms.py, importers/lines.py</extracomment>
      <translation>{0} ist größer als {1} MB.</translation>
    </message>
    <message>
      <source>{0} is the form itself, which is never changed.</source>
      <extracomment>assistant/forms.py</extracomment>
      <translation>{0} ist das Formular selbst, das nie verändert wird.</translation>
    </message>
    <message>
      <source>Choose another name for the filled copy.</source>
      <extracomment>assistant/forms.py</extracomment>
      <translation>Wähle einen anderen Namen für die ausgefüllte Kopie.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <extracomment>assistant/forms.py, importers/lines.py</extracomment>
      <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
      <source>Asked from the command line</source>
      <extracomment>assistant/gathering.py</extracomment>
      <translation>Auf der Befehlszeile gefragt</translation>
    </message>
    <message>
      <source>Nothing of this import is there any more.</source>
      <extracomment>assistant/imports.py</extracomment>
      <translation>Von diesem Import ist nichts mehr da.</translation>
    </message>
    <message>
      <source>The invented person is here, so nothing of yours is taken in.</source>
      <extracomment>assistant/invented.py</extracomment>
      <translation>Die erfundene Person ist hier, deshalb wird nichts von dir aufgenommen.</translation>
    </message>
    <message>
      <source>Remove it first, in Settings under Data.</source>
      <extracomment>assistant/invented.py</extracomment>
      <translation>Entferne sie zuerst, in den Einstellungen unter Daten.</translation>
    </message>
    <message>
      <source>This episode is not there any more.</source>
      <extracomment>assistant/life.py</extracomment>
      <translation>Diesen Abschnitt gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>“{0}” is no place on the timeline.</source>
      <extracomment>assistant/life.py</extracomment>
      <translation>„{0}“ ist keine Stelle auf der Zeitleiste.</translation>
    </message>
    <message>
      <source>Write 2023, 2023-05 or 2023-05-08.</source>
      <extracomment>assistant/life.py</extracomment>
      <translation>Schreibe 2023, 2023-05 oder 2023-05-08.</translation>
    </message>
    <message>
      <source>Only days and episodes are summarised.</source>
      <extracomment>assistant/life.py</extracomment>
      <translation>Nur Tage und Abschnitte werden zusammengefasst.</translation>
    </message>
    <message>
      <source>Open one of its days.</source>
      <extracomment>assistant/life.py</extracomment>
      <translation>Öffne einen seiner Tage.</translation>
    </message>
    <message>
      <source>A memory cannot be tied to itself.</source>
      <extracomment>assistant/links.py</extracomment>
      <translation>Eine Erinnerung lässt sich nicht mit sich selbst verbinden.</translation>
    </message>
    <message>
      <source>This memory is not there any more.</source>
      <extracomment>assistant/links.py, assistant/rehearsing.py, reflect/settling.py</extracomment>
      <translation>Diese Erinnerung gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>Answers come from your memories, word for word.</source>
      <extracomment>assistant/models.py</extracomment>
      <translation>Antworten kommen Wort für Wort aus deinen Erinnerungen.</translation>
    </message>
    <message>
      <source>This model answers now.</source>
      <extracomment>assistant/models.py</extracomment>
      <translation>Dieses Modell antwortet gerade.</translation>
    </message>
    <message>
      <source>Choose another one first.</source>
      <extracomment>assistant/models.py</extracomment>
      <translation>Wähle zuerst ein anderes.</translation>
    </message>
    <message>
      <source>No model is in use.</source>
      <extracomment>assistant/models.py</extracomment>
      <translation>Es ist kein Modell in Gebrauch.</translation>
    </message>
    <message>
      <source>Choose one first.</source>
      <extracomment>assistant/models.py</extracomment>
      <translation>Wähle zuerst eines.</translation>
    </message>
    <message>
      <source>Downloads are not allowed.</source>
      <extracomment>assistant/network.py</extracomment>
      <translation>Herunterladen ist nicht erlaubt.</translation>
    </message>
    <message>
      <source>Allow them in Settings, under Privacy.</source>
      <extracomment>assistant/network.py</extracomment>
      <translation>Erlaube es in den Einstellungen unter Privatsphäre.</translation>
    </message>
    <message>
      <source>A key in a file has no recovery code.</source>
      <extracomment>assistant/safety.py</extracomment>
      <translation>Ein Schlüssel in einer Datei hat keinen Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>Keep a copy of the file instead.</source>
      <extracomment>assistant/safety.py</extracomment>
      <translation>Bewahre stattdessen eine Kopie der Datei auf.</translation>
    </message>
    <message>
      <source>The invented person is not here.</source>
      <extracomment>assistant/sample.py</extracomment>
      <translation>Die erfundene Person ist nicht hier.</translation>
    </message>
    <message>
      <source>There are memories of your own here, and an invented person would be mixed up with them.</source>
      <extracomment>assistant/sample.py</extracomment>
      <translation>Hier sind eigene Erinnerungen von dir, und eine erfundene Person geriete mit ihnen durcheinander.</translation>
    </message>
    <message>
      <source>Look around in another folder: scrubjay --home FOLDER sample --load.</source>
      <extracomment>assistant/sample.py</extracomment>
      <translation>Sieh dich in einem anderen Ordner um: scrubjay --home ORDNER sample --load.</translation>
    </message>
    <message>
      <source>the same words</source>
      <extracomment>assistant/several.py, reflect/suggest.py, ui/chat/why_dialog.py</extracomment>
      <translation>dieselben Wörter</translation>
    </message>
    <message>
      <source>A tag has at most {0} letters.</source>
      <extracomment>assistant/several.py, reflect/settling.py</extracomment>
      <translation>Ein Schlagwort hat höchstens {0} Buchstaben.</translation>
    </message>
    <message>
      <source>Use fewer words.</source>
      <extracomment>assistant/several.py, reflect/settling.py</extracomment>
      <translation>Nimm weniger Wörter.</translation>
    </message>
    <message>
      <source>It takes two memories to tie them together.</source>
      <extracomment>assistant/several.py</extracomment>
      <translation>Zum Verbinden braucht es zwei Erinnerungen.</translation>
    </message>
    <message>
      <source>It takes two memories to merge them.</source>
      <extracomment>assistant/several.py</extracomment>
      <translation>Zum Zusammenführen braucht es zwei Erinnerungen.</translation>
    </message>
    <message>
      <source>Select another one too.</source>
      <extracomment>assistant/several.py</extracomment>
      <translation>Wähle noch eine aus.</translation>
    </message>
    <message>
      <source>Between {0} and {1} memories can be kept apart.</source>
      <extracomment>assistant/several.py</extracomment>
      <translation>Zwischen {0} und {1} Erinnerungen können auseinandergehalten werden.</translation>
    </message>
    <message>
      <source>This is not something to be done.</source>
      <extracomment>assistant/tasks.py, remember/remember.py</extracomment>
      <translation>Das ist nichts, was zu tun wäre.</translation>
    </message>
    <message>
      <source>Choose a task.</source>
      <extracomment>assistant/tasks.py, remember/remember.py</extracomment>
      <translation>Wähle eine Aufgabe.</translation>
    </message>
    <message>
      <source>This was not kept: {0}.</source>
      <extracomment>assistant/writing.py</extracomment>
      <translation>Das wurde nicht behalten: {0}.</translation>
    </message>
    <message>
      <source>This cannot be taken in: {0}.</source>
      <extracomment>assistant/writing.py</extracomment>
      <translation>Das kann nicht aufgenommen werden: {0}.</translation>
    </message>
    <message>
      <source>title titre titel titulo titolo</source>
      <extracomment>autofill/doubts.py</extracomment>
      <translation>title titre titel titulo titolo</translation>
    </message>
    <message>
      <source>another box</source>
      <extracomment>autofill/draft.py</extracomment>
      <translation>ein anderes Kästchen</translation>
    </message>
    <message>
      <source>does not fit this field</source>
      <extracomment>autofill/draft.py</extracomment>
      <translation>passt nicht in dieses Feld</translation>
    </message>
    <message>
      <source>put together from what you said</source>
      <extracomment>autofill/draft.py</extracomment>
      <translation>zusammengestellt aus dem, was du gesagt hast</translation>
    </message>
    <message>
      <source>{0} has {1} fields, more than can be filled.</source>
      <extracomment>autofill/elements.py</extracomment>
      <translation>{0} hat {1} Felder, mehr als ausgefüllt werden können.</translation>
    </message>
    <message>
      <source>Save only the page with the form.</source>
      <extracomment>autofill/elements.py, autofill/source.py</extracomment>
      <translation>Speichere nur die Seite mit dem Formular.</translation>
    </message>
    <message>
      <source>Only pages of a web site can be filled.</source>
      <extracomment>autofill/origins.py</extracomment>
      <translation>Nur Seiten einer Website können ausgefüllt werden.</translation>
    </message>
    <message>
      <source>Save the page and open it as a file.</source>
      <extracomment>autofill/origins.py</extracomment>
      <translation>Speichere die Seite und öffne sie als Datei.</translation>
    </message>
    <message>
      <source>{0} is not encrypted: whoever is on the way could read what is filled in.</source>
      <extracomment>autofill/origins.py</extracomment>
      <translation>{0} ist nicht verschlüsselt: wer unterwegs mithört, könnte lesen, was eingetragen wird.</translation>
    </message>
    <message>
      <source>Look whether the site can be reached with https.</source>
      <extracomment>autofill/origins.py</extracomment>
      <translation>Sieh nach, ob die Seite mit https erreichbar ist.</translation>
    </message>
    <message>
      <source>The address of this page cannot be read.</source>
      <extracomment>autofill/origins.py</extracomment>
      <translation>Die Adresse dieser Seite lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{0} is larger than a form page can be.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>{0} ist größer, als eine Formularseite sein kann.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <extracomment>autofill/source.py, importers/lines.py</extracomment>
      <translation>{0} ist leer.</translation>
    </message>
    <message>
      <source>Save the page again from the browser.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>Speichere die Seite noch einmal aus dem Browser.</translation>
    </message>
    <message>
      <source>{0} is not an HTML page.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>{0} ist keine HTML-Seite.</translation>
    </message>
    <message>
      <source>Choose a page saved from the browser.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>Wähle eine Seite, die aus dem Browser gespeichert wurde.</translation>
    </message>
    <message>
      <source>{0} is nested too deeply to be read.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>{0} ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
      <source>{0} has lists of more than {1} choices, too many to be read.</source>
      <extracomment>autofill/source.py</extracomment>
      <translation>{0} hat Listen mit mehr als {1} Auswahlmöglichkeiten, zu viele, um sie zu lesen.</translation>
    </message>
    <message>
      <source>There is no such model.</source>
      <extracomment>bootstrap/catalogue.py</extracomment>
      <translation>Ein solches Modell gibt es nicht.</translation>
    </message>
    <message>
      <source>{0} compares sentences and cannot speak.</source>
      <extracomment>bootstrap/catalogue.py</extracomment>
      <translation>{0} vergleicht Sätze und kann nicht sprechen.</translation>
    </message>
    <message>
      <source>Choose a language model.</source>
      <extracomment>bootstrap/catalogue.py</extracomment>
      <translation>Wähle ein Sprachmodell.</translation>
    </message>
    <message>
      <source>{0} cannot be downloaded.</source>
      <extracomment>bootstrap/catalogue.py</extracomment>
      <translation>{0} lässt sich nicht herunterladen.</translation>
    </message>
    <message>
      <source>Choose a file you have.</source>
      <extracomment>bootstrap/catalogue.py</extracomment>
      <translation>Wähle eine Datei, die du hast.</translation>
    </message>
    <message>
      <source>missing: {0}</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>es fehlt: {0}</translation>
    </message>
    <message>
      <source>all there</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>alles da</translation>
    </message>
    <message>
      <source>PySide6 {0}</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>PySide6 {0}</translation>
    </message>
    <message>
      <source>differs from the vault in {0} memories; run scrubjay rebuild</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>weicht in {0} Erinnerungen vom Tresor ab; starte scrubjay rebuild</translation>
    </message>
    <message>
      <source>{0} memories, {1}</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>{0} Erinnerungen, {1}</translation>
    </message>
    <message>
      <source>the sentence model is not in place: search goes by words alone</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>das Satzmodell ist nicht da: gesucht wird nur nach Wörtern</translation>
    </message>
    <message>
      <source>none in use: answers come from memory by template</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>keines in Gebrauch: Antworten kommen nach Vorlage aus der Erinnerung</translation>
    </message>
    <message>
      <source>not in place: search goes by words alone</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>nicht da: gesucht wird nur nach Wörtern</translation>
    </message>
    <message>
      <source>PySide6-Essentials is not installed</source>
      <extracomment>bootstrap/checks.py</extracomment>
      <translation>PySide6-Essentials ist nicht installiert</translation>
    </message>
    <message>
      <source>{0} carries no key.</source>
      <extracomment>bootstrap/copies.py</extracomment>
      <translation>{0} enthält keinen Schlüssel.</translation>
    </message>
    <message>
      <source>Restore it where it was made.</source>
      <extracomment>bootstrap/copies.py</extracomment>
      <translation>Stelle sie dort wieder her, wo sie angelegt wurde.</translation>
    </message>
    <message>
      <source>The backup was not written: nobody can be asked for its passphrase here.</source>
      <extracomment>bootstrap/executing.py</extracomment>
      <translation>Die Sicherung wurde nicht geschrieben: hier kann niemand nach ihrem Kennsatz gefragt werden.</translation>
    </message>
    <message>
      <source>Run the command in a terminal.</source>
      <extracomment>bootstrap/executing.py</extracomment>
      <translation>Starte den Befehl in einem Terminal.</translation>
    </message>
    <message>
      <source>The two passphrases differ; nothing was made.</source>
      <extracomment>bootstrap/executing.py</extracomment>
      <translation>Die beiden Kennsätze sind verschieden; es wurde nichts angelegt.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <extracomment>bootstrap/executing.py, host/session_bus.py</extracomment>
      <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Something went wrong inside Scrubjay ({0}).</source>
      <extracomment>bootstrap/executing.py</extracomment>
      <translation>In Scrubjay ist etwas schiefgegangen ({0}).</translation>
    </message>
    <message>
      <source>What was kept before is safe. A report without your words is in {0}.</source>
      <extracomment>bootstrap/executing.py</extracomment>
      <translation>Was zuvor behalten wurde, ist sicher. Ein Bericht ohne deine Worte liegt in {0}.</translation>
    </message>
    <message>
      <source>This system has no keyring that is open.</source>
      <extracomment>bootstrap/key_keeping.py, bootstrap/opening.py</extracomment>
      <translation>Dieses System hat keinen offenen Schlüsselbund.</translation>
    </message>
    <message>
      <source>This vault is not encrypted: it has no key.</source>
      <extracomment>bootstrap/key_keeping.py</extracomment>
      <translation>Dieser Tresor ist nicht verschlüsselt: er hat keinen Schlüssel.</translation>
    </message>
    <message>
      <source>The vault {0} is damaged: it is empty.</source>
      <extracomment>bootstrap/opening.py</extracomment>
      <translation>Der Tresor {0} ist beschädigt: er ist leer.</translation>
    </message>
    <message>
      <source>Restore a backup; nothing was changed.</source>
      <extracomment>bootstrap/opening.py</extracomment>
      <translation>Stelle eine Sicherung wieder her; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>none yet in {0}</source>
      <extracomment>bootstrap/opening.py</extracomment>
      <translation>noch keine in {0}</translation>
    </message>
    <message>
      <source>The memories of the Scrubjay that is running are not open yet.</source>
      <extracomment>bootstrap/reception.py</extracomment>
      <translation>Die Erinnerungen des laufenden Scrubjay sind noch nicht geöffnet.</translation>
    </message>
    <message>
      <source>Open them in its window, and try again.</source>
      <extracomment>bootstrap/reception.py</extracomment>
      <translation>Öffne sie in seinem Fenster und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>A chat cannot be written as {0}.</source>
      <extracomment>converse/transcript.py</extracomment>
      <translation>Ein Chat lässt sich nicht als {0} schreiben.</translation>
    </message>
    <message>
      <source>Choose one of {0}.</source>
      <extracomment>converse/transcript.py</extracomment>
      <translation>Wähle eines von {0}.</translation>
    </message>
    <message>
      <source>{0} cannot be written ({1}).</source>
      <extracomment>host/atomic.py</extracomment>
      <translation>{0} lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
      <source>Choose a place you can write to.</source>
      <extracomment>host/atomic.py</extracomment>
      <translation>Wähle einen Ort, an den du schreiben darfst.</translation>
    </message>
    <message>
      <source>The message is longer than {0} bytes.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Nachricht ist länger als {0} Bytes.</translation>
    </message>
    <message>
      <source>Ask for less at once.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Verlange weniger auf einmal.</translation>
    </message>
    <message>
      <source>The message is not an object.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Nachricht ist kein Objekt.</translation>
    </message>
    <message>
      <source>The message is nested too deeply.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Nachricht ist zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>The request holds something besides verb and params.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Anfrage enthält etwas außer verb und params.</translation>
    </message>
    <message>
      <source>The request names no verb.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Anfrage nennt kein verb.</translation>
    </message>
    <message>
      <source>The request's params are not an object.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die params der Anfrage sind kein Objekt.</translation>
    </message>
    <message>
      <source>The message is not JSON in UTF-8.</source>
      <extracomment>host/frames.py</extracomment>
      <translation>Die Nachricht ist kein JSON in UTF-8.</translation>
    </message>
    <message>
      <source>Scrubjay failed while it did this; nothing that was kept is lost.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Scrubjay ist dabei gescheitert; nichts, was aufbewahrt war, ist verloren.</translation>
    </message>
    <message>
      <source>The crash report lies in the folder of its logs.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Der Fehlerbericht liegt im Ordner der Protokolle.</translation>
    </message>
    <message>
      <source>{0} belongs to another user.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>{0} gehört einem anderen Benutzer.</translation>
    </message>
    <message>
      <source>Remove it.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Entferne es.</translation>
    </message>
    <message>
      <source>The running Scrubjay does not answer.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Das laufende Scrubjay antwortet nicht.</translation>
    </message>
    <message>
      <source>Try again, or close it first.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Versuche es noch einmal, oder schließe es zuerst.</translation>
    </message>
    <message>
      <source>Scrubjay was closed meanwhile.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Scrubjay wurde inzwischen geschlossen.</translation>
    </message>
    <message>
      <source>Do it again.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Mache es noch einmal.</translation>
    </message>
    <message>
      <source>The request is longer than {0} bytes.</source>
      <extracomment>host/local_socket.py</extracomment>
      <translation>Die Anfrage ist länger als {0} Bytes.</translation>
    </message>
    <message>
      <source>The data folder {0} cannot be made ({1}).</source>
      <extracomment>host/paths.py</extracomment>
      <translation>Der Datenordner {0} lässt sich nicht anlegen ({1}).</translation>
    </message>
    <message>
      <source>Choose a folder you can write to with --home or {0}.</source>
      <extracomment>host/paths.py</extracomment>
      <translation>Wähle mit --home oder {0} einen Ordner, in den du schreiben darfst.</translation>
    </message>
    <message>
      <source>A part of Scrubjay is missing: {0}.</source>
      <extracomment>host/resources.py</extracomment>
      <translation>Ein Teil von Scrubjay fehlt: {0}.</translation>
    </message>
    <message>
      <source>The desktop's session bus is gone.</source>
      <extracomment>host/session_bus.py</extracomment>
      <translation>Der Sitzungsbus des Desktops ist weg.</translation>
    </message>
    <message>
      <source>This system has no session bus.</source>
      <extracomment>host/session_bus.py, ui/system/machine.py</extracomment>
      <translation>Dieses System hat keinen Sitzungsbus.</translation>
    </message>
    <message>
      <source>The desktop does not answer.</source>
      <extracomment>host/session_bus.py</extracomment>
      <translation>Der Desktop antwortet nicht.</translation>
    </message>
    <message>
      <source>The desktop's session bus does not answer.</source>
      <extracomment>host/session_bus.py</extracomment>
      <translation>Der Sitzungsbus des Desktops antwortet nicht.</translation>
    </message>
    <message>
      <source>This cannot be told to the desktop.</source>
      <extracomment>host/session_bus.py</extracomment>
      <translation>Das lässt sich dem Desktop nicht mitteilen.</translation>
    </message>
    <message>
      <source>no path</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>kein Pfad</translation>
    </message>
    <message>
      <source>Split it and import the parts.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Teile sie und importiere die Teile.</translation>
    </message>
    <message>
      <source>Choose a file with text in it.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Wähle eine Datei, in der Text steht.</translation>
    </message>
    <message>
      <source>{0} is not text: there is a NUL at byte {1}.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>{0} ist kein Text: bei Byte {1} steht ein NUL.</translation>
    </message>
    <message>
      <source>Save it as UTF-8 text, then import it again.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Speichere sie als UTF-8-Text und importiere sie dann noch einmal.</translation>
    </message>
    <message>
      <source>{0} is not text.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>{0} ist kein Text.</translation>
    </message>
    <message>
      <source>Export it as text, then import that.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Exportiere es als Text und importiere dann den.</translation>
    </message>
    <message>
      <source>{0} is not a file.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
      <source>Choose a single file.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Wähle eine einzelne Datei.</translation>
    </message>
    <message>
      <source>Check the path.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Prüfe den Pfad.</translation>
    </message>
    <message>
      <source>{0} is {1}, not text.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>{0} ist {1}, kein Text.</translation>
    </message>
    <message>
      <source>the line is longer than {0} bytes</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>die Zeile ist länger als {0} Bytes</translation>
    </message>
    <message>
      <source>there is a NUL at byte {0} of the file</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>bei Byte {0} der Datei steht ein NUL</translation>
    </message>
    <message>
      <source>{0} is damaged: byte {1} is not {2}.</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>{0} ist beschädigt: Byte {1} ist kein {2}.</translation>
    </message>
    <message>
      <source>only the first {0} lines are read</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>nur die ersten {0} Zeilen werden gelesen</translation>
    </message>
    <message>
      <source>byte {0} of the file is not UTF-8</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>Byte {0} der Datei ist kein UTF-8</translation>
    </message>
    <message>
      <source>the line is longer than {0} characters</source>
      <extracomment>importers/lines.py</extracomment>
      <translation>die Zeile ist länger als {0} Zeichen</translation>
    </message>
    <message>
      <source>{0} is one JSON list, not one record a line.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>{0} ist eine einzige JSON-Liste, nicht ein Eintrag je Zeile.</translation>
    </message>
    <message>
      <source>Write each record on a line of its own (JSON Lines), then import that.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>Schreibe jeden Eintrag in eine eigene Zeile (JSON Lines) und importiere das.</translation>
    </message>
    <message>
      <source>{0} is JSON of a kind that cannot be read yet.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>{0} ist JSON einer Art, die noch nicht gelesen werden kann.</translation>
    </message>
    <message>
      <source>A transcript has one record a line, each with a text.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>Ein Gesprächsprotokoll hat einen Eintrag je Zeile, jeden mit einem Text.</translation>
    </message>
    <message>
      <source>There is no kind of import called {0}.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>Es gibt keine Importart namens {0}.</translation>
    </message>
    <message>
      <source>{0} is damaged: its JSON breaks off or goes wrong in line {1}, at character {2}.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>{0} ist beschädigt: das JSON bricht in Zeile {1} bei Zeichen {2} ab oder ist dort falsch.</translation>
    </message>
    <message>
      <source>Export it once more, then import that.</source>
      <extracomment>importers/reading.py</extracomment>
      <translation>Exportiere es noch einmal und importiere dann das.</translation>
    </message>
    <message>
      <source>{0} unpacks to more than {1} MB.</source>
      <extracomment>importers/records.py</extracomment>
      <translation>{0} wird entpackt größer als {1} MB.</translation>
    </message>
    <message>
      <source>Unpack it and import the parts.</source>
      <extracomment>importers/records.py</extracomment>
      <translation>Entpacke es und importiere die Teile.</translation>
    </message>
    <message>
      <source>{0} is a damaged or locked archive.</source>
      <extracomment>importers/records.py</extracomment>
      <translation>{0} ist ein beschädigtes oder gesperrtes Archiv.</translation>
    </message>
    <message>
      <source>Unpack it and import what is in it.</source>
      <extracomment>importers/records.py</extracomment>
      <translation>Entpacke es und importiere, was darin ist.</translation>
    </message>
    <message>
      <source>The weights of feeling in {0} are of another version.</source>
      <extracomment>perceive/feeling.py</extracomment>
      <translation>Die Gewichte für Gefühle in {0} sind von einer anderen Version.</translation>
    </message>
    <message>
      <source>Install Scrubjay again; memories are not affected.</source>
      <extracomment>perceive/feeling.py, recall/weighing.py, reflect/words.py</extracomment>
      <translation>Installiere Scrubjay neu; Erinnerungen sind nicht betroffen.</translation>
    </message>
    <message>
      <source>The weights of feeling in {0} cannot be read.</source>
      <extracomment>perceive/feeling.py</extracomment>
      <translation>Die Gewichte für Gefühle in {0} lassen sich nicht lesen.</translation>
    </message>
    <message>
      <source>The weights of recall in {0} cannot be read.</source>
      <extracomment>recall/weighing.py</extracomment>
      <translation>Die Gewichte für das Erinnern in {0} lassen sich nicht lesen.</translation>
    </message>
    <message>
      <source>says the same in almost the same words</source>
      <extracomment>reflect/suggest.py</extracomment>
      <translation>sagt dasselbe in fast denselben Worten</translation>
    </message>
    <message>
      <source>too long</source>
      <extracomment>reflect/thought.py</extracomment>
      <translation>zu lang</translation>
    </message>
    <message>
      <source>not a list</source>
      <extracomment>reflect/thought.py</extracomment>
      <translation>keine Liste</translation>
    </message>
    <message>
      <source>no item has a subject, a predicate and an object</source>
      <extracomment>reflect/thought.py</extracomment>
      <translation>kein Eintrag hat Subjekt, Prädikat und Objekt</translation>
    </message>
    <message>
      <source>not JSON</source>
      <extracomment>reflect/thought.py</extracomment>
      <translation>kein JSON</translation>
    </message>
    <message>
      <source>The weights of words in {0} cannot be read.</source>
      <extracomment>reflect/words.py</extracomment>
      <translation>Die Gewichte für Wörter in {0} lassen sich nicht lesen.</translation>
    </message>
    <message>
      <source>has to be done first</source>
      <extracomment>remember/agenda.py, ui/memories/ties_section.py</extracomment>
      <translation>muss zuerst getan sein</translation>
    </message>
    <message>
      <source>These two tasks would wait for each other.</source>
      <extracomment>remember/agenda.py</extracomment>
      <translation>Diese beiden Aufgaben würden aufeinander warten.</translation>
    </message>
    <message>
      <source>Take the other tie away first.</source>
      <extracomment>remember/agenda.py</extracomment>
      <translation>Löse zuerst die andere Verbindung.</translation>
    </message>
    <message>
      <source>There is no earlier value to go back to.</source>
      <extracomment>remember/remember.py</extracomment>
      <translation>Es gibt keinen früheren Wert, zu dem man zurückgehen könnte.</translation>
    </message>
    <message>
      <source>To be rid of it, forget it instead.</source>
      <extracomment>remember/remember.py</extracomment>
      <translation>Um es loszuwerden, lass es stattdessen vergessen.</translation>
    </message>
    <message>
      <source>There is nothing to undo in this conversation.</source>
      <extracomment>remember/remember.py</extracomment>
      <translation>In diesem Gespräch gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>There is no memory {0}.</source>
      <extracomment>remember/remember.py</extracomment>
      <translation>Es gibt keine Erinnerung {0}.</translation>
    </message>
    <message>
      <source>It may have been forgotten for good.</source>
      <extracomment>remember/remember.py</extracomment>
      <translation>Vielleicht wurde sie für immer vergessen.</translation>
    </message>
    <message>
      <source>Theme</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Light, dark or high contrast; or whatever your system uses.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Hell, dunkel oder hoher Kontrast; oder so, wie es dein System hält.</translation>
    </message>
    <message>
      <source>Like the system</source>
      <extracomment>settings/schema.py, ui/settings_page/appearance_section.py</extracomment>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Light</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Dark</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>High contrast, light</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <source>Text size</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>Everything grows with the text.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Alles wächst mit der Schrift.</translation>
    </message>
    <message>
      <source>Language</source>
      <extracomment>settings/schema.py, ui/forms/wording.py</extracomment>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Of the windows. Your memories stay in the words they were said in.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Die der Fenster. Deine Erinnerungen bleiben in den Worten, in denen sie gesagt wurden.</translation>
    </message>
    <message>
      <source>New chats</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Neue Chats</translation>
    </message>
    <message>
      <source>What a new chat may do with your memories. Each chat can be changed later.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Was ein neuer Chat mit deinen Erinnerungen tun darf. Jeder Chat lässt sich später ändern.</translation>
    </message>
    <message>
      <source>Remember</source>
      <extracomment>settings/schema.py, ui/memories/editor.py</extracomment>
      <translation>Merken</translation>
    </message>
    <message>
      <source>Only read</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Nur lesen</translation>
    </message>
    <message>
      <source>Private</source>
      <extracomment>settings/schema.py, ui/wording.py</extracomment>
      <translation>Privat</translation>
    </message>
    <message>
      <source>Enter sends</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Eingabetaste sendet</translation>
    </message>
    <message>
      <source>Shift+Enter begins a new line. Turned off, Ctrl+Enter sends.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Umschalt+Eingabe beginnt eine neue Zeile. Ausgeschaltet sendet Strg+Eingabe.</translation>
    </message>
    <message>
      <source>Try to remember first</source>
      <extracomment>settings/schema.py, ui/chat/bubble.py, ui/chat/talk.py</extracomment>
      <translation>Erst selbst erinnern</translation>
    </message>
    <message>
      <source>Holds back an answer about your own past until you press Show. Never in forms.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Hält eine Antwort über deine eigene Vergangenheit zurück, bis du auf Zeigen drückst. Nie in Formularen.</translation>
    </message>
    <message>
      <source>How memories fade</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Wie Erinnerungen verblassen</translation>
    </message>
    <message>
      <source>The first curve falls fast and then slowly, as measured in people. The second is Ebbinghaus's simpler one and falls to nothing sooner. Nothing is ever deleted by fading.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Die erste Kurve fällt schnell und dann langsam, wie man es an Menschen gemessen hat. Die zweite ist die einfachere von Ebbinghaus und ist früher bei null. Durch Verblassen wird nie etwas gelöscht.</translation>
    </message>
    <message>
      <source>Fast, then slowly</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Schnell, dann langsam</translation>
    </message>
    <message>
      <source>Evenly</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Gleichmäßig</translation>
    </message>
    <message>
      <source>What a use adds</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Was ein Gebrauch bringt</translation>
    </message>
    <message>
      <source>How much longer a memory lasts each time it is used after a pause. Counts from the next use on.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Wie viel länger eine Erinnerung hält, wenn sie nach einer Pause gebraucht wird. Zählt ab dem nächsten Gebrauch.</translation>
    </message>
    <message>
      <source>Feeling in recall</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Gefühl beim Erinnern</translation>
    </message>
    <message>
      <source>How the feeling of what you say may take part in what comes to mind.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Wie das Gefühl in deinen Worten mitbestimmen darf, was in den Sinn kommt.</translation>
    </message>
    <message>
      <source>Not used</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Nicht benutzt</translation>
    </message>
    <message>
      <source>The same feeling first</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Dasselbe Gefühl zuerst</translation>
    </message>
    <message>
      <source>What lifts the mood</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Was die Stimmung hebt</translation>
    </message>
    <message>
      <source>Meaning plus feeling</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Bedeutung plus Gefühl</translation>
    </message>
    <message>
      <source>Meaning times feeling</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Bedeutung mal Gefühl</translation>
    </message>
    <message>
      <source>Meaning first, ordered by feeling</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Bedeutung zuerst, nach Gefühl geordnet</translation>
    </message>
    <message>
      <source>Feeling first, ordered by meaning</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Gefühl zuerst, nach Bedeutung geordnet</translation>
    </message>
    <message>
      <source>Only what you say counts. Answers most questions rightly.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Nur was du sagst, zählt. Beantwortet die meisten Fragen richtig.</translation>
    </message>
    <message>
      <source>Among memories that fit, those with the same feeling move up a little.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Unter den Erinnerungen, die passen, rücken die mit demselben Gefühl etwas nach oben.</translation>
    </message>
    <message>
      <source>The same, but when you are low, brighter memories move up instead.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Ebenso, doch wenn es dir schlecht geht, rücken hellere Erinnerungen nach oben.</translation>
    </message>
    <message>
      <source>Both distances are added: a strong feeling can outweigh the words.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Beide Abstände werden addiert: ein starkes Gefühl kann die Worte überwiegen.</translation>
    </message>
    <message>
      <source>Both distances are multiplied: a memory has to fit in both.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Beide Abstände werden multipliziert: eine Erinnerung muss in beidem passen.</translation>
    </message>
    <message>
      <source>The nearest by meaning are put in the order of their feeling alone.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Die nächsten nach Bedeutung werden allein nach ihrem Gefühl geordnet.</translation>
    </message>
    <message>
      <source>The nearest by feeling are put in the order of their meaning. Finds the least.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Die nächsten nach Gefühl werden nach ihrer Bedeutung geordnet. Findet am wenigsten.</translation>
    </message>
    <message>
      <source>Fading soon</source>
      <extracomment>settings/schema.py, ui/review/page.py, ui/system/fading.py</extracomment>
      <translation>Bald verblasst</translation>
    </message>
    <message>
      <source>Lists on the Review page what fades within a week, to be kept or let go.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Zeigt unter Durchsehen, was binnen einer Woche verblasst, zum Behalten oder Gehenlassen.</translation>
    </message>
    <message>
      <source>Worth keeping?</source>
      <extracomment>settings/schema.py, ui/review/cards_view.py, ui/review/page.py</extracomment>
      <translation>Der Erinnerung wert?</translation>
    </message>
    <message>
      <source>Asks on the Review page about three memories a day. What you keep lasts longer.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Fragt unter Durchsehen nach etwa drei Erinnerungen am Tag. Was du behältst, hält länger.</translation>
    </message>
    <message>
      <source>Guess before you look</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Erst raten, dann schauen</translation>
    </message>
    <message>
      <source>Shows only when and where it was, until you tried to remember the rest yourself.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Zeigt nur, wann und wo es war, bis du versucht hast, dich selbst an den Rest zu erinnern.</translation>
    </message>
    <message>
      <source>Language model</source>
      <extracomment>settings/schema.py, ui/settings_page/models_section.py</extracomment>
      <translation>Sprachmodell</translation>
    </message>
    <message>
      <source>It words the answers. Without one, Scrubjay answers from memory by template.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Es formuliert die Antworten. Ohne eines antwortet Scrubjay nach Vorlage aus der Erinnerung.</translation>
    </message>
    <message>
      <source>The starter</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Das mitgelieferte</translation>
    </message>
    <message>
      <source>A file of mine</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Eine Datei von mir</translation>
    </message>
    <message>
      <source>None</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Keines</translation>
    </message>
    <message>
      <source>Model file</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Modelldatei</translation>
    </message>
    <message>
      <source>A file that ends in .gguf.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Eine Datei, die auf .gguf endet.</translation>
    </message>
    <message>
      <source>Allow downloads</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Herunterladen erlauben</translation>
    </message>
    <message>
      <source>Lets Scrubjay fetch a model when you press Download, and nothing else ever. Off, it opens no connection at all.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Lässt Scrubjay ein Modell holen, wenn du auf Herunterladen drückst, und sonst nie etwas. Ausgeschaltet öffnet es gar keine Verbindung.</translation>
    </message>
    <message>
      <source>Keep running in the tray</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
      <source>Closing the window leaves Scrubjay in the tray. Its menu quits.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Schließt du das Fenster, bleibt Scrubjay im Infobereich. Sein Menü beendet es.</translation>
    </message>
    <message>
      <source>Quick capture from anywhere</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Von überall etwas aufschreiben</translation>
    </message>
    <message>
      <source>Asks your system for keys that open a small window to write something down.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Bittet dein System um Tasten, die ein kleines Fenster zum Aufschreiben öffnen.</translation>
    </message>
    <message>
      <source>Keys to ask for</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Gewünschte Tasten</translation>
    </message>
    <message>
      <source>Your system may choose others, or let you choose.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Dein System kann andere wählen, oder dich wählen lassen.</translation>
    </message>
    <message>
      <source>Notifications</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Benachrichtigungen</translation>
    </message>
    <message>
      <source>Says once a day how many memories fade soon, and when an import or a download ended. Only while you are elsewhere.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Sagt einmal am Tag, wie viele Erinnerungen bald verblassen, und wann ein Import oder ein Herunterladen fertig ist. Nur während du woanders bist.</translation>
    </message>
    <message>
      <source>Memories in notifications</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Erinnerungen in Benachrichtigungen</translation>
    </message>
    <message>
      <source>Shows words of your memories there, and not only how many. Others may read them.</source>
      <extracomment>settings/schema.py</extracomment>
      <translation>Zeigt dort Worte deiner Erinnerungen und nicht nur, wie viele. Andere können sie lesen.</translation>
    </message>
    <message>
      <source>What was here before is kept aside as vault.db.before-restore, until the next restore or until you forget something for good.</source>
      <extracomment>ui/application.py</extracomment>
      <translation>Was vorher hier war, liegt als vault.db.before-restore daneben, bis zur nächsten Wiederherstellung oder bis du etwas für immer vergisst.</translation>
    </message>
    <message>
      <source>Your memories were restored.</source>
      <extracomment>ui/application.py</extracomment>
      <translation>Deine Erinnerungen wurden wiederhergestellt.</translation>
    </message>
    <message>
      <source>The backup was not restored.</source>
      <extracomment>ui/application.py</extracomment>
      <translation>Die Sicherung wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
      <source>Scrubjay goes on in the tray</source>
      <extracomment>ui/beside.py</extracomment>
      <translation>Scrubjay läuft im Infobereich weiter</translation>
    </message>
    <message>
      <source>Click the bird to have it back. Its menu quits.</source>
      <extracomment>ui/beside.py</extracomment>
      <translation>Klicke auf den Vogel, um es wiederzuhaben. Sein Menü beendet es.</translation>
    </message>
    <message>
      <source>Something went wrong inside Scrubjay. Nothing was lost. A report of it, without your words, lies in {folder}.</source>
      <extracomment>ui/bugs.py</extracomment>
      <translation>In Scrubjay ist etwas schiefgegangen. Nichts ging verloren. Ein Bericht darüber, ohne deine Worte, liegt in {folder}.</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <extracomment>ui/bugs.py, ui/forms/preview.py, ui/settings_page/privacy_section.py</extracomment>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>From the model, not from your memories. It may be wrong.</source>
      <extracomment>ui/chat/bubble.py, ui/chat/transcript_files.py</extracomment>
      <translation>Vom Modell, nicht aus deinen Erinnerungen. Es kann falsch sein.</translation>
    </message>
    <message>
      <source>You, {when}</source>
      <extracomment>ui/chat/bubble.py</extracomment>
      <translation>Du, {when}</translation>
    </message>
    <message>
      <source>Scrubjay, {when}</source>
      <extracomment>ui/chat/bubble.py</extracomment>
      <translation>Scrubjay, {when}</translation>
    </message>
    <message>
      <source>edited by you</source>
      <extracomment>ui/chat/bubble.py, ui/chat/transcript_files.py</extracomment>
      <translation>von dir bearbeitet</translation>
    </message>
    <message>
      <source>stopped by you</source>
      <extracomment>ui/chat/bubble.py</extracomment>
      <translation>von dir angehalten</translation>
    </message>
    <message>
      <source>You told me once. What do you think it was?</source>
      <extracomment>ui/chat/bubble.py</extracomment>
      <translation>Du hast es mir einmal gesagt. Was, meinst du, war es?</translation>
    </message>
    <message>
      <source>Show</source>
      <extracomment>ui/chat/bubble.py, ui/memories/mood_line.py, ui/review/cards_view.py</extracomment>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Copied.</source>
      <extracomment>ui/chat/bubble.py, ui/chat/talk.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Nothing in memory is about this</source>
      <extracomment>ui/chat/bubble.py</extracomment>
      <translation>Dazu weiß ich nichts</translation>
    </message>
    <message>
      <source>Say or ask something</source>
      <extracomment>ui/chat/composer.py</extracomment>
      <translation>Sag oder frag etwas</translation>
    </message>
    <message>
      <source>Message</source>
      <extracomment>ui/chat/composer.py</extracomment>
      <translation>Nachricht</translation>
    </message>
    <message>
      <source>Send</source>
      <extracomment>ui/chat/composer.py</extracomment>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Put in its place</source>
      <extracomment>ui/chat/composer.py</extracomment>
      <translation>An seine Stelle setzen</translation>
    </message>
    <message>
      <source>Stop</source>
      <extracomment>ui/chat/composer.py, ui/settings_page/errands.py, ui/settings_page/trial.py</extracomment>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>The answer came at {count} piece of a word a second.</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Die Antwort kam mit {count} Wortstück in der Sekunde.</translation>
    </message>
    <message>
      <source>The answer came at {count} pieces of words a second.</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Die Antwort kam mit {count} Wortstücken in der Sekunde.</translation>
    </message>
    <message>
      <source>{share} of the model's room: {parts}</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>{share} vom Platz des Modells: {parts}</translation>
    </message>
    <message>
      <source>The model reads {window} pieces of words at a time; {share} were taken.</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Das Modell liest {window} Wortstücke auf einmal; {share} waren belegt.</translation>
    </message>
    <message>
      <source>How Scrubjay should talk</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Wie Scrubjay reden soll</translation>
    </message>
    <message>
      <source>Earlier in this chat</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Früher in diesem Chat</translation>
    </message>
    <message>
      <source>Where the chat stands</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Wo der Chat steht</translation>
    </message>
    <message>
      <source>Memories</source>
      <extracomment>ui/chat/context_meter.py, ui/memories/page.py, ui/memories/table.py, ui/rail.py</extracomment>
      <translation>Erinnerungen</translation>
    </message>
    <message>
      <source>What you said</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Was du gesagt hast</translation>
    </message>
    <message>
      <source>The answer</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Die Antwort</translation>
    </message>
    <message>
      <source>Left</source>
      <extracomment>ui/chat/context_meter.py, ui/shortcuts.py</extracomment>
      <translation>Frei</translation>
    </message>
    <message>
      <source>The model's room</source>
      <extracomment>ui/chat/context_meter.py</extracomment>
      <translation>Der Platz des Modells</translation>
    </message>
    <message>
      <source>Close</source>
      <extracomment>ui/chat/context_meter.py, ui/chat/link_dialog.py, ui/chat/why_dialog.py, ui/forms/pairing_dialog.py, ui/memories/forget_dialog.py, ui/memories/graph/dialog.py, ui/memories/merging/find_dialog.py, ui/memories/search_help.py, ui/memories/strength/dialog.py, ui/review/conflicts_dialog.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Chats</source>
      <extracomment>ui/chat/conversation_list.py</extracomment>
      <translation>Chats</translation>
    </message>
    <message>
      <source>Chats appear here.</source>
      <extracomment>ui/chat/conversation_list.py</extracomment>
      <translation>Hier erscheinen Chats.</translation>
    </message>
    <message>
      <source>New chat</source>
      <extracomment>ui/chat/conversation_list.py, ui/chat/page.py, ui/companion.py</extracomment>
      <translation>Neuer Chat</translation>
    </message>
    <message>
      <source>Rename</source>
      <extracomment>ui/chat/conversation_list.py</extracomment>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Remove chat</source>
      <extracomment>ui/chat/conversation_list.py</extracomment>
      <translation>Chat entfernen</translation>
    </message>
    <message>
      <source>Rename chat</source>
      <extracomment>ui/chat/conversation_list.py</extracomment>
      <translation>Chat umbenennen</translation>
    </message>
    <message>
      <source>Title</source>
      <extracomment>ui/chat/conversation_list.py, ui/forms/wording.py</extracomment>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Untitled</source>
      <extracomment>ui/chat/conversation_list.py, ui/chat/search_dialog.py, ui/palette/commands.py</extracomment>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>This answer was cut off.</source>
      <extracomment>ui/chat/cut_off_strip.py</extracomment>
      <translation>Diese Antwort wurde abgebrochen.</translation>
    </message>
    <message>
      <source>The program ended while it was being worded, or it failed.</source>
      <extracomment>ui/chat/cut_off_strip.py</extracomment>
      <translation>Das Programm endete, während sie formuliert wurde, oder sie misslang.</translation>
    </message>
    <message>
      <source>Try again</source>
      <extracomment>ui/chat/cut_off_strip.py, ui/chat/talk.py, ui/details/view.py, ui/forms/browsers_view.py, ui/forms/history_view.py, ui/memories/forget_dialog.py, ui/memories/graph/dialog.py, ui/memories/list_pane.py, ui/memories/merging/find_dialog.py, ui/memories/strength/dialog.py, ui/memories/timeline_view.py, ui/quick/window.py, ui/review/cards_view.py, ui/review/conflicts_dialog.py, ui/review/fading_view.py, ui/review/tray_view.py, ui/waiting_page.py, ui/you/page.py</extracomment>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Answer again</source>
      <extracomment>ui/chat/deed.py, ui/shortcuts.py</extracomment>
      <translation>Noch einmal antworten</translation>
    </message>
    <message>
      <source>Earlier version</source>
      <extracomment>ui/chat/deed.py, ui/chat/message_bar.py</extracomment>
      <translation>Frühere Fassung</translation>
    </message>
    <message>
      <source>Later version</source>
      <extracomment>ui/chat/deed.py, ui/chat/message_bar.py</extracomment>
      <translation>Spätere Fassung</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <extracomment>ui/chat/deed.py, ui/chat/why_dialog.py</extracomment>
      <translation>Warum diese Antwort</translation>
    </message>
    <message>
      <source>Copy this answer</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Diese Antwort kopieren</translation>
    </message>
    <message>
      <source>Copy this message</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Diese Nachricht kopieren</translation>
    </message>
    <message>
      <source>Reword this answer</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Diese Antwort umschreiben</translation>
    </message>
    <message>
      <source>Edit and send again</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Bearbeiten und neu senden</translation>
    </message>
    <message>
      <source>New chat up to here</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Neuer Chat bis hierher</translation>
    </message>
    <message>
      <source>New chat up to before this</source>
      <extracomment>ui/chat/deed.py</extracomment>
      <translation>Neuer Chat bis vor diese Stelle</translation>
    </message>
    <message>
      <source>Rewording an answer</source>
      <extracomment>ui/chat/edit_strip.py</extracomment>
      <translation>Du schreibst eine Antwort um</translation>
    </message>
    <message>
      <source>Editing what you said</source>
      <extracomment>ui/chat/edit_strip.py</extracomment>
      <translation>Du bearbeitest, was du gesagt hast</translation>
    </message>
    <message>
      <source>It will be marked as edited by you. Nothing is learnt from it.</source>
      <extracomment>ui/chat/edit_strip.py</extracomment>
      <translation>Sie wird als von dir bearbeitet gekennzeichnet. Daraus wird nichts gelernt.</translation>
    </message>
    <message>
      <source>Sending it begins another version; the one there is stays.</source>
      <extracomment>ui/chat/edit_strip.py</extracomment>
      <translation>Beim Senden beginnt eine neue Fassung; die vorhandene bleibt.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <extracomment>ui/chat/edit_strip.py, ui/chat/given_file.py, ui/details/editor.py, ui/first_run/sample_bar.py, ui/forms/paste_dialog.py, ui/memories/editor.py, ui/memories/forget_dialog.py, ui/memories/merging/dialog.py, ui/memories/near_dialog.py, ui/memories/tie_dialog.py, ui/settings_page/data_section.py, ui/settings_page/keys_dialog.py, ui/settings_page/lock_dialog.py, ui/settings_page/protection_dialog.py</extracomment>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <extracomment>ui/chat/find_bar.py</extracomment>
      <translation>{number} von {count}</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <extracomment>ui/chat/find_bar.py, ui/memories/no_hits.py</extracomment>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Find in this chat</source>
      <extracomment>ui/chat/find_bar.py, ui/shortcuts.py</extracomment>
      <translation>In diesem Chat suchen</translation>
    </message>
    <message>
      <source>Previous place</source>
      <extracomment>ui/chat/find_bar.py</extracomment>
      <translation>Vorherige Stelle</translation>
    </message>
    <message>
      <source>Next place</source>
      <extracomment>ui/chat/find_bar.py</extracomment>
      <translation>Nächste Stelle</translation>
    </message>
    <message>
      <source>Stop finding</source>
      <extracomment>ui/chat/find_bar.py</extracomment>
      <translation>Suche beenden</translation>
    </message>
    <message>
      <source>What should become of this {count} file?</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Was soll aus dieser {count} Datei werden?</translation>
    </message>
    <message>
      <source>What should become of these {count} files?</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Was soll aus diesen {count} Dateien werden?</translation>
    </message>
    <message>
      <source>Its lines become memories, with the file as their source. The whole import can be taken out again.</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Die Zeilen werden zu Erinnerungen, mit der Datei als Quelle. Der ganze Import lässt sich wieder herausnehmen.</translation>
    </message>
    <message>
      <source>a talk, line by line</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>ein Gespräch, Zeile für Zeile</translation>
    </message>
    <message>
      <source>plain text</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>einfacher Text</translation>
    </message>
    <message>
      <source>Markdown</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>talks with ChatGPT</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Gespräche mit ChatGPT</translation>
    </message>
    <message>
      <source>talks with Claude</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Gespräche mit Claude</translation>
    </message>
    <message>
      <source>notes of Google Keep</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Notizen aus Google Keep</translation>
    </message>
    <message>
      <source>a web page</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>eine Webseite</translation>
    </message>
    <message>
      <source>a Telegram chat</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>ein Telegram-Chat</translation>
    </message>
    <message>
      <source>a WhatsApp chat</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>ein WhatsApp-Chat</translation>
    </message>
    <message>
      <source>What should become of {name}?</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Was soll aus {name} werden?</translation>
    </message>
    <message>
      <source>Its fields are filled in from your memories; you look at each before it is saved.</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Die Felder werden aus deinen Erinnerungen ausgefüllt; du siehst jedes an, bevor gespeichert wird.</translation>
    </message>
    <message>
      <source>A page can be filled in as a form, or its text kept as memories.</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Eine Seite kann als Formular ausgefüllt werden, oder ihr Text wird zu Erinnerungen.</translation>
    </message>
    <message>
      <source>A file</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Eine Datei</translation>
    </message>
    <message>
      <source>{count} files</source>
      <extracomment>ui/chat/given_file.py, ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Dateien</translation>
    </message>
    <message>
      <source>Import as memories</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Als Erinnerungen importieren</translation>
    </message>
    <message>
      <source>Open as a form</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Als Formular öffnen</translation>
    </message>
    <message>
      <source>Recognised as: {kind}.</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Erkannt als: {kind}.</translation>
    </message>
    <message>
      <source>Forms are filled in one at a time. Give them one by one.</source>
      <extracomment>ui/chat/given_file.py</extracomment>
      <translation>Formulare werden eines nach dem anderen ausgefüllt. Gib sie einzeln.</translation>
    </message>
    <message>
      <source>Tell me something to remember, or ask about what you told me before.</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Sag mir, was ich mir merken soll, oder frag nach etwas, das du mir schon erzählt hast.</translation>
    </message>
    <message>
      <source>Settings</source>
      <extracomment>ui/chat/greeting.py, ui/rail.py</extracomment>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Good evening, {name}</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Abend, {name}</translation>
    </message>
    <message>
      <source>Good evening</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Abend</translation>
    </message>
    <message>
      <source>I understand English, so these are in English.</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Ich verstehe Englisch, deshalb stehen diese auf Englisch da.</translation>
    </message>
    <message>
      <source>My name is …</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>My name is …</translation>
    </message>
    <message>
      <source>I live in …</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>I live in …</translation>
    </message>
    <message>
      <source>Remember that …</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Remember that …</translation>
    </message>
    <message>
      <source>What do you know about me?</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>What do you know about me?</translation>
    </message>
    <message>
      <source>What did I do last week?</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>What did I do last week?</translation>
    </message>
    <message>
      <source>Good morning, {name}</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Morgen, {name}</translation>
    </message>
    <message>
      <source>Good morning</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Morgen</translation>
    </message>
    <message>
      <source>Good afternoon, {name}</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Tag, {name}</translation>
    </message>
    <message>
      <source>Good afternoon</source>
      <extracomment>ui/chat/greeting.py</extracomment>
      <translation>Guten Tag</translation>
    </message>
    <message>
      <source>Taken back</source>
      <extracomment>ui/chat/learned_card.py, ui/memories/wording.py</extracomment>
      <translation>Zurückgenommen</translation>
    </message>
    <message>
      <source>Learned from this</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>Daraus gelernt</translation>
    </message>
    <message>
      <source>Take this line back</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>Diese Zeile zurücknehmen</translation>
    </message>
    <message>
      <source>Let this hold again</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>Das wieder gelten lassen</translation>
    </message>
    <message>
      <source>Reject this</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>Das ablehnen</translation>
    </message>
    <message>
      <source>Open</source>
      <extracomment>ui/chat/learned_card.py, ui/chat/why_dialog.py, ui/forms/field_list.py, ui/review/cards_view.py, ui/system/desk.py</extracomment>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Undo</source>
      <extracomment>ui/chat/learned_card.py, ui/memories/history_section.py, ui/quick/window.py, ui/widgets/toast.py</extracomment>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>new</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>neu</translation>
    </message>
    <message>
      <source>no longer so</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>gilt nicht mehr</translation>
    </message>
    <message>
      <source>to review</source>
      <extracomment>ui/chat/learned_card.py</extracomment>
      <translation>zum Durchsehen</translation>
    </message>
    <message>
      <source>Scrubjay opens nothing by itself. Copy the address if you trust it.</source>
      <extracomment>ui/chat/link_dialog.py</extracomment>
      <translation>Scrubjay öffnet von sich aus nichts. Kopiere die Adresse, wenn du ihr traust.</translation>
    </message>
    <message>
      <source>Link</source>
      <extracomment>ui/chat/link_dialog.py</extracomment>
      <translation>Verweis</translation>
    </message>
    <message>
      <source>Address</source>
      <extracomment>ui/chat/link_dialog.py</extracomment>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>This link leads to</source>
      <extracomment>ui/chat/link_dialog.py</extracomment>
      <translation>Dieser Verweis führt zu</translation>
    </message>
    <message>
      <source>Copy address</source>
      <extracomment>ui/chat/link_dialog.py</extracomment>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Looked at, and not used</source>
      <extracomment>ui/chat/memory_chips.py</extracomment>
      <translation>Angesehen und nicht benutzt</translation>
    </message>
    <message>
      <source>The nearest memories, which may not be about it</source>
      <extracomment>ui/chat/memory_chips.py</extracomment>
      <translation>Die nächsten Erinnerungen, die vielleicht nicht davon handeln</translation>
    </message>
    <message>
      <source>From your memories</source>
      <extracomment>ui/chat/memory_chips.py</extracomment>
      <translation>Aus deinen Erinnerungen</translation>
    </message>
    <message>
      <source>{count} more looked at</source>
      <extracomment>ui/chat/memory_chips.py</extracomment>
      <translation>{count} weitere angesehen</translation>
    </message>
    <message>
      <source>Opens this memory</source>
      <extracomment>ui/chat/memory_chips.py, ui/memories/merging/find_dialog.py, ui/memories/ties_section.py, ui/memories/values_section.py, ui/review/conflict_card.py, ui/review/fading_view.py, ui/review/question_card.py</extracomment>
      <translation>Öffnet diese Erinnerung</translation>
    </message>
    <message>
      <source>Version {number} of {count}</source>
      <extracomment>ui/chat/message_bar.py</extracomment>
      <translation>Fassung {number} von {count}</translation>
    </message>
    <message>
      <source>More for this message</source>
      <extracomment>ui/chat/message_bar.py</extracomment>
      <translation>Mehr zu dieser Nachricht</translation>
    </message>
    <message>
      <source>Messages</source>
      <extracomment>ui/chat/message_view.py</extracomment>
      <translation>Nachrichten</translation>
    </message>
    <message>
      <source>To the newest message</source>
      <extracomment>ui/chat/message_view.py</extracomment>
      <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
      <source>What this chat may do with memory</source>
      <extracomment>ui/chat/mode_switch.py</extracomment>
      <translation>Was dieser Chat mit der Erinnerung tun darf</translation>
    </message>
    <message>
      <source>Save this chat as a file</source>
      <extracomment>ui/chat/page.py, ui/chat/save_dialog.py, ui/palette/commands.py</extracomment>
      <translation>Diesen Chat als Datei speichern</translation>
    </message>
    <message>
      <source>Show the list of chats</source>
      <extracomment>ui/chat/page.py</extracomment>
      <translation>Liste der Chats zeigen</translation>
    </message>
    <message>
      <source>Version {number} of {count}: {text}</source>
      <extracomment>ui/chat/presenter.py</extracomment>
      <translation>Fassung {number} von {count}: {text}</translation>
    </message>
    <message>
      <source>This is a new chat with everything up to there.</source>
      <extracomment>ui/chat/presenter.py</extracomment>
      <translation>Dies ist ein neuer Chat mit allem bis dorthin.</translation>
    </message>
    <message>
      <source>Copy</source>
      <extracomment>ui/chat/reading.py, ui/chat/rich_text.py, ui/first_run/steps.py, ui/settings_page/privacy_section.py, ui/widgets/label.py</extracomment>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Markdown (*.md)</source>
      <extracomment>ui/chat/save_dialog.py, ui/settings_page/data_section.py</extracomment>
      <translation>Markdown (*.md)</translation>
    </message>
    <message>
      <source>Web page (*.html)</source>
      <extracomment>ui/chat/save_dialog.py</extracomment>
      <translation>Webseite (*.html)</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <extracomment>ui/chat/save_dialog.py</extracomment>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>All versions, as data (*.json)</source>
      <extracomment>ui/chat/save_dialog.py</extracomment>
      <translation>Alle Fassungen, als Daten (*.json)</translation>
    </message>
    <message>
      <source>What is shown, one message a line (*.jsonl)</source>
      <extracomment>ui/chat/save_dialog.py</extracomment>
      <translation>Was gezeigt wird, eine Nachricht je Zeile (*.jsonl)</translation>
    </message>
    <message>
      <source>Chat</source>
      <extracomment>ui/chat/save_dialog.py, ui/chat/transcript_files.py, ui/palette/commands.py, ui/rail.py, ui/settings_page/page.py, ui/shortcuts.py</extracomment>
      <translation>Chat</translation>
    </message>
    <message>
      <source>No message has these words, and none means the like.</source>
      <extracomment>ui/chat/search_dialog.py</extracomment>
      <translation>Keine Nachricht enthält diese Wörter, und keine bedeutet Ähnliches.</translation>
    </message>
    <message>
      <source>Type words of a message, or what it was about.</source>
      <extracomment>ui/chat/search_dialog.py</extracomment>
      <translation>Schreibe Wörter einer Nachricht, oder worum es darin ging.</translation>
    </message>
    <message>
      <source>Search in all chats</source>
      <extracomment>ui/chat/search_dialog.py, ui/shortcuts.py</extracomment>
      <translation>In allen Chats suchen</translation>
    </message>
    <message>
      <source>You</source>
      <extracomment>ui/chat/search_dialog.py, ui/chat/transcript_files.py, ui/details/slots.py, ui/rail.py, ui/you/page.py</extracomment>
      <translation>Du</translation>
    </message>
    <message>
      <source>Scrubjay</source>
      <extracomment>ui/chat/search_dialog.py, ui/chat/transcript_files.py</extracomment>
      <translation>Scrubjay</translation>
    </message>
    <message>
      <source>{when} · means the like</source>
      <extracomment>ui/chat/search_dialog.py</extracomment>
      <translation>{when} · bedeutet Ähnliches</translation>
    </message>
    <message>
      <source>That is too long for a message. Import it as a file.</source>
      <extracomment>ui/chat/talk.py</extracomment>
      <translation>Das ist zu lang für eine Nachricht. Importiere es als Datei.</translation>
    </message>
    <message>
      <source>Opening the chat</source>
      <extracomment>ui/chat/talk.py</extracomment>
      <translation>Der Chat wird geöffnet</translation>
    </message>
    <message>
      <source>A folder cannot be taken in. Choose the files in it.</source>
      <extracomment>ui/chat/talk.py</extracomment>
      <translation>Ein Ordner kann nicht aufgenommen werden. Wähle die Dateien darin.</translation>
    </message>
    <message>
      <source>Scrubjay is thinking</source>
      <extracomment>ui/chat/thinking.py</extracomment>
      <translation>Scrubjay denkt nach</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <extracomment>ui/chat/transcript_files.py</extracomment>
      <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
      <source>Scrubjay put it into words itself, without a model.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Scrubjay hat sie selbst in Worte gefasst, ohne Modell.</translation>
    </message>
    <message>
      <source>strength then {strength} · score {score}</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Stärke damals {strength} · Wertung {score}</translation>
    </message>
    <message>
      <source>What came to mind for your words, and what became of it.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Was zu deinen Worten in den Sinn kam, und was daraus wurde.</translation>
    </message>
    <message>
      <source>Worded by the model {name}.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Formuliert vom Modell {name}.</translation>
    </message>
    <message>
      <source>The nearest, though not near enough</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Das Nächste, aber nicht nah genug</translation>
    </message>
    <message>
      <source>Shown to the model</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Dem Modell gezeigt</translation>
    </message>
    <message>
      <source>At hand while it was worded</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Zur Hand, als sie formuliert wurde</translation>
    </message>
    <message>
      <source>You reworded this answer. Nothing was learnt from your words.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Du hast diese Antwort umgeschrieben. Aus deinen Worten wurde nichts gelernt.</translation>
    </message>
    <message>
      <source>No memory had a part in this answer.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Keine Erinnerung war an dieser Antwort beteiligt.</translation>
    </message>
    <message>
      <source>What came to mind was not noted for this answer, only which memories it named and which were at hand.</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Was in den Sinn kam, wurde zu dieser Antwort nicht vermerkt, nur welche Erinnerungen sie nannte und welche zur Hand waren.</translation>
    </message>
    <message>
      <source>the fact you asked for</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>die Angabe, nach der du gefragt hast</translation>
    </message>
    <message>
      <source>means the like</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>bedeutet Ähnliches</translation>
    </message>
    <message>
      <source>told beside it</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>daneben erzählt</translation>
    </message>
    <message>
      <source>told in the same talk</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>im selben Gespräch erzählt</translation>
    </message>
    <message>
      <source>the same person</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>dieselbe Person</translation>
    </message>
    <message>
      <source>the time you named</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>die Zeit, die du genannt hast</translation>
    </message>
    <message>
      <source>the same place</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>derselbe Ort</translation>
    </message>
    <message>
      <source>the same feeling</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>dasselbe Gefühl</translation>
    </message>
    <message>
      <source>linked to it</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>damit verbunden</translation>
    </message>
    <message>
      <source>told lately</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>kürzlich erzählt</translation>
    </message>
    <message>
      <source>Named in the answer</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>In der Antwort genannt</translation>
    </message>
    <message>
      <source>Came to mind, and was left out</source>
      <extracomment>ui/chat/why_dialog.py</extracomment>
      <translation>Kam in den Sinn und wurde weggelassen</translation>
    </message>
    <message>
      <source>Stay on top</source>
      <extracomment>ui/companion.py</extracomment>
      <translation>Im Vordergrund bleiben</translation>
    </message>
    <message>
      <source>What it is for</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>Wofür es ist</translation>
    </message>
    <message>
      <source>12 April 1990</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>12. April 1990</translation>
    </message>
    <message>
      <source>It has changed</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>Es hat sich geändert</translation>
    </message>
    <message>
      <source>Keeps the old value among the earlier ones</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>Behält den alten Wert bei den früheren</translation>
    </message>
    <message>
      <source>It was wrong</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>Es war falsch</translation>
    </message>
    <message>
      <source>Puts this in its place, as if it had been said so</source>
      <extracomment>ui/details/editor.py</extracomment>
      <translation>Setzt dies an seine Stelle, als wäre es so gesagt worden</translation>
    </message>
    <message>
      <source>Save</source>
      <extracomment>ui/details/editor.py, ui/memories/editor.py</extracomment>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Type a value first.</source>
      <extracomment>ui/details/presenter.py</extracomment>
      <translation>Schreibe zuerst einen Wert.</translation>
    </message>
    <message>
      <source>Saved.</source>
      <extracomment>ui/details/presenter.py, ui/memories/deeds.py</extracomment>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>Corrected.</source>
      <extracomment>ui/details/presenter.py</extracomment>
      <translation>Berichtigt.</translation>
    </message>
    <message>
      <source>Confirmed.</source>
      <extracomment>ui/details/presenter.py, ui/you/presenter.py</extracomment>
      <translation>Bestätigt.</translation>
    </message>
    <message>
      <source>What you said before holds again.</source>
      <extracomment>ui/details/presenter.py, ui/memories/deeds.py</extracomment>
      <translation>Was du vorher gesagt hast, gilt wieder.</translation>
    </message>
    <message>
      <source>Write the day like 1990-04-12 or 12 April 1990.</source>
      <extracomment>ui/details/presenter.py</extracomment>
      <translation>Schreibe den Tag wie 1990-04-12 oder 12 April 1990.</translation>
    </message>
    <message>
      <source>{begun} to {ended}</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{begun} bis {ended}</translation>
    </message>
    <message>
      <source>Open the memory of {detail}</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>Die Erinnerung zu {detail} öffnen</translation>
    </message>
    <message>
      <source>said on {day}</source>
      <extracomment>ui/details/slot_row.py, ui/memories/values_section.py</extracomment>
      <translation>gesagt am {day}</translation>
    </message>
    <message>
      <source>not confirmed</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>nicht bestätigt</translation>
    </message>
    <message>
      <source>This is right</source>
      <extracomment>ui/details/slot_row.py, ui/you/portrait.py</extracomment>
      <translation>Das stimmt</translation>
    </message>
    <message>
      <source>{count} earlier value</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{count} früherer Wert</translation>
    </message>
    <message>
      <source>{count} earlier values</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{count} frühere Werte</translation>
    </message>
    <message>
      <source>Show {detail}</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{detail} zeigen</translation>
    </message>
    <message>
      <source>Cover {detail}</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{detail} verdecken</translation>
    </message>
    <message>
      <source>Change {detail}</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>{detail} ändern</translation>
    </message>
    <message>
      <source>confirmed</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>bestätigt</translation>
    </message>
    <message>
      <source>Go back to this</source>
      <extracomment>ui/details/slot_row.py, ui/memories/values_section.py</extracomment>
      <translation>Dazu zurückgehen</translation>
    </message>
    <message>
      <source>nothing holds now</source>
      <extracomment>ui/details/slot_row.py</extracomment>
      <translation>jetzt gilt nichts</translation>
    </message>
    <message>
      <source>Add {detail}</source>
      <extracomment>ui/details/slot_row.py, ui/details/view.py</extracomment>
      <translation>{detail} hinzufügen</translation>
    </message>
    <message>
      <source>Your {relation}</source>
      <extracomment>ui/details/slots.py</extracomment>
      <translation>Deine Angehörigen: {relation}</translation>
    </message>
    <message>
      <source>Nationality</source>
      <extracomment>ui/details/slots.py</extracomment>
      <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
      <source>Allergies</source>
      <extracomment>ui/details/slots.py</extracomment>
      <translation>Allergien</translation>
    </message>
    <message>
      <source>Family</source>
      <extracomment>ui/details/slots.py</extracomment>
      <translation>Familie</translation>
    </message>
    <message>
      <source>Looking through your memories…</source>
      <extracomment>ui/details/view.py, ui/memories/list_states.py, ui/memories/merging/find_dialog.py, ui/memories/timeline_view.py, ui/review/cards_view.py, ui/review/fading_view.py, ui/review/tray_view.py, ui/you/page.py</extracomment>
      <translation>Ich sehe deine Erinnerungen durch …</translation>
    </message>
    <message>
      <source>Whose details</source>
      <extracomment>ui/details/view.py</extracomment>
      <translation>Wessen Angaben</translation>
    </message>
    <message>
      <source>Choose another file…</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Andere Datei wählen …</translation>
    </message>
    <message>
      <source>How shall we begin?</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Wie fangen wir an?</translation>
    </message>
    <message>
      <source>Everything can be done later, too, in Settings under Data.</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Alles geht auch später, in den Einstellungen unter Daten.</translation>
    </message>
    <message>
      <source>With nothing</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Mit nichts</translation>
    </message>
    <message>
      <source>Tell me something, and I remember it.</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Erzähle mir etwas, und ich merke es mir.</translation>
    </message>
    <message>
      <source>Look around with an invented person</source>
      <extracomment>ui/first_run/beginning.py, ui/settings_page/data_section.py</extracomment>
      <translation>Sich mit einer erfundenen Person umsehen</translation>
    </message>
    <message>
      <source>Two years of somebody who does not exist. Removed whole with one press.</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Zwei Jahre von jemandem, den es nicht gibt. Mit einem Druck ganz entfernt.</translation>
    </message>
    <message>
      <source>Bring something along</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Bring etwas mit</translation>
    </message>
    <message>
      <source>Notes, talks, chats or pages you have. Can be taken out again.</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Notizen, Gespräche, Chats oder Seiten, die du hast. Lässt sich wieder herausnehmen.</translation>
    </message>
    <message>
      <source>Choose a file to import</source>
      <extracomment>ui/first_run/beginning.py, ui/memories/page.py, ui/palette/commands.py, ui/settings_page/data_section.py</extracomment>
      <translation>Eine Datei zum Importieren wählen</translation>
    </message>
    <message>
      <source>What can be brought along</source>
      <extracomment>ui/first_run/beginning.py</extracomment>
      <translation>Was mitgebracht werden kann</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <extracomment>ui/first_run/beginning.py, ui/first_run/steps.py</extracomment>
      <translation>Datei wählen …</translation>
    </message>
    <message>
      <source>Notes and diaries</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Notizen und Tagebücher</translation>
    </message>
    <message>
      <source>Plain text or Markdown. A heading that is a date gives the day.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Reiner Text oder Markdown. Eine Überschrift mit Datum gibt den Tag an.</translation>
    </message>
    <message>
      <source>Talks with ChatGPT or Claude</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Gespräche mit ChatGPT oder Claude</translation>
    </message>
    <message>
      <source>The ZIP you get when you ask them for your data. Only what you wrote.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Das ZIP, das du bekommst, wenn du dort deine Daten anforderst. Nur, was du geschrieben hast.</translation>
    </message>
    <message>
      <source>Chats of Telegram, WhatsApp</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Chats aus Telegram, WhatsApp</translation>
    </message>
    <message>
      <source>Telegram: export as JSON. WhatsApp: export without media.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Telegram: als JSON exportieren. WhatsApp: ohne Medien exportieren.</translation>
    </message>
    <message>
      <source>Notes of Google Keep</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Notizen aus Google Notizen</translation>
    </message>
    <message>
      <source>The ZIP that Google Takeout gives you.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Das ZIP, das du von Google Takeout bekommst.</translation>
    </message>
    <message>
      <source>Web pages</source>
      <extracomment>ui/first_run/brought.py, ui/forms/wording.py</extracomment>
      <translation>Webseiten</translation>
    </message>
    <message>
      <source>Saved from the browser as HTML; their text is kept.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Im Browser als HTML gespeichert; ihr Text wird behalten.</translation>
    </message>
    <message>
      <source>Transcripts</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>Mitschriften</translation>
    </message>
    <message>
      <source>JSON Lines: one record a line, each with a text.</source>
      <extracomment>ui/first_run/brought.py</extracomment>
      <translation>JSON Lines: ein Eintrag je Zeile, jeder mit einem Text.</translation>
    </message>
    <message>
      <source>Next</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>I have kept it</source>
      <extracomment>ui/first_run/page.py, ui/settings_page/privacy_section.py</extracomment>
      <translation>Ich habe es aufbewahrt</translation>
    </message>
    <message>
      <source>Making a place for your memories</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Ein Platz für deine Erinnerungen entsteht</translation>
    </message>
    <message>
      <source>Back</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Step {number} of {all}</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
      <source>Begin</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Anfangen</translation>
    </message>
    <message>
      <source>Import and begin</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Importieren und anfangen</translation>
    </message>
    <message>
      <source>Look around</source>
      <extracomment>ui/first_run/page.py</extracomment>
      <translation>Sich umsehen</translation>
    </message>
    <message>
      <source>Choose how your memories are protected.</source>
      <extracomment>ui/first_run/presenter.py</extracomment>
      <translation>Wähle, wie deine Erinnerungen geschützt werden.</translation>
    </message>
    <message>
      <source>A passphrase needs at least {count} characters.</source>
      <extracomment>ui/first_run/presenter.py</extracomment>
      <translation>Ein Kennsatz braucht mindestens {count} Zeichen.</translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <extracomment>ui/first_run/presenter.py, ui/settings_page/lock_dialog.py, ui/settings_page/protection_presenter.py</extracomment>
      <translation>Die beiden Kennsätze sind verschieden.</translation>
    </message>
    <message>
      <source>No file is chosen yet.</source>
      <extracomment>ui/first_run/presenter.py</extracomment>
      <translation>Noch keine Datei gewählt.</translation>
    </message>
    <message>
      <source>Choose one, or begin with nothing: it can be imported later.</source>
      <extracomment>ui/first_run/presenter.py</extracomment>
      <translation>Wähle eine, oder beginne mit nichts: Importieren geht auch später.</translation>
    </message>
    <message>
      <source>An invented person moves in: {count} line</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>Eine erfundene Person zieht ein: {count} Zeile</translation>
    </message>
    <message>
      <source>An invented person moves in: {count} lines</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>Eine erfundene Person zieht ein: {count} Zeilen</translation>
    </message>
    <message>
      <source>{count} memory of the invented person is gone for good.</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>{count} Erinnerung der erfundenen Person ist für immer weg.</translation>
    </message>
    <message>
      <source>{count} memories of the invented person are gone for good.</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>{count} Erinnerungen der erfundenen Person sind für immer weg.</translation>
    </message>
    <message>
      <source>An invented person moves in</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>Eine erfundene Person zieht ein</translation>
    </message>
    <message>
      <source>The invented person is removed for good</source>
      <extracomment>ui/first_run/sample.py</extracomment>
      <translation>Die erfundene Person wird für immer entfernt</translation>
    </message>
    <message>
      <source>This is an invented person. New chats only read; nothing you say is mixed in.</source>
      <extracomment>ui/first_run/sample_bar.py</extracomment>
      <translation>Das ist eine erfundene Person. Neue Chats lesen nur; nichts, was du sagst, gerät dazwischen.</translation>
    </message>
    <message>
      <source>Remove the invented person</source>
      <extracomment>ui/first_run/sample_bar.py</extracomment>
      <translation>Die erfundene Person entfernen</translation>
    </message>
    <message>
      <source>Everything of the invented person is removed for good.</source>
      <extracomment>ui/first_run/sample_bar.py</extracomment>
      <translation>Alles von der erfundenen Person wird für immer entfernt.</translation>
    </message>
    <message>
      <source>What you said yourself stays. It can be loaded again at any time.</source>
      <extracomment>ui/first_run/sample_bar.py</extracomment>
      <translation>Was du selbst gesagt hast, bleibt. Sie lässt sich jederzeit wieder laden.</translation>
    </message>
    <message>
      <source>Remove</source>
      <extracomment>ui/first_run/sample_bar.py, ui/forms/browsers_view.py</extracomment>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove and begin</source>
      <extracomment>ui/first_run/sample_bar.py</extracomment>
      <translation>Entfernen und anfangen</translation>
    </message>
    <message>
      <source>Hello, I am Scrubjay</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Hallo, ich bin Scrubjay</translation>
    </message>
    <message>
      <source>I remember what you tell me, on this computer and nowhere else. What may I call you?</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Ich merke mir, was du mir erzählst, auf diesem Computer und nirgends sonst. Wie darf ich dich nennen?</translation>
    </message>
    <message>
      <source>Your name, or leave this empty</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Dein Name, oder lass es leer</translation>
    </message>
    <message>
      <source>Your name</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Dein Name</translation>
    </message>
    <message>
      <source>Keep it yours</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Es bleibt deins</translation>
    </message>
    <message>
      <source>Your memories are encrypted. Who should be able to open them?</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Deine Erinnerungen sind verschlüsselt. Wer soll sie öffnen können?</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Kennsatz</translation>
    </message>
    <message>
      <source>The same again</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/lock_dialog.py, ui/settings_page/protection_dialog.py</extracomment>
      <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
      <source>Write this down</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Schreibe das auf</translation>
    </message>
    <message>
      <source>If the key is ever lost, this code opens your memories. It is shown only now, and without it nobody can help, not even us.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Geht der Schlüssel einmal verloren, öffnet dieser Code deine Erinnerungen. Er wird nur jetzt gezeigt, und ohne ihn kann niemand helfen, auch wir nicht.</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/privacy_section.py</extracomment>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>Who words the answers?</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Wer formuliert die Antworten?</translation>
    </message>
    <message>
      <source>A language model on this computer. It can be changed at any time in Settings.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Ein Sprachmodell auf diesem Computer. Du kannst es jederzeit in den Einstellungen wechseln.</translation>
    </message>
    <message>
      <source>No model</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Kein Modell</translation>
    </message>
    <message>
      <source>Answers come from your memories by template.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Antworten kommen nach Vorlage aus deinen Erinnerungen.</translation>
    </message>
    <message>
      <source>Choose a model</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/models_section.py</extracomment>
      <translation>Ein Modell wählen</translation>
    </message>
    <message>
      <source>Whoever is logged in as me</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/protection_words.py</extracomment>
      <translation>Wer unter meinem Namen angemeldet ist</translation>
    </message>
    <message>
      <source>The key lies in this system's keyring. Nothing to type.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Der Schlüssel liegt im Schlüsselbund dieses Systems. Nichts einzutippen.</translation>
    </message>
    <message>
      <source>Whoever knows my passphrase</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/protection_words.py</extracomment>
      <translation>Wer meinen Kennsatz kennt</translation>
    </message>
    <message>
      <source>Asked each time Scrubjay starts. It cannot be reset, only recovered by a code.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Bei jedem Start von Scrubjay gefragt. Er lässt sich nicht zurücksetzen, nur durch einen Code ersetzen.</translation>
    </message>
    <message>
      <source>Whoever can read my files</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/protection_words.py</extracomment>
      <translation>Wer meine Dateien lesen kann</translation>
    </message>
    <message>
      <source>The key lies in a file beside the memories. This protects a stolen copy of the memories alone, and nothing else.</source>
      <extracomment>ui/first_run/steps.py</extracomment>
      <translation>Der Schlüssel liegt in einer Datei neben den Erinnerungen. Das schützt eine gestohlene Kopie der Erinnerungen allein, sonst nichts.</translation>
    </message>
    <message>
      <source>Models (*.gguf)</source>
      <extracomment>ui/first_run/steps.py, ui/settings_page/models_section.py</extracomment>
      <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
      <source>{name} can no longer ask Scrubjay for anything.</source>
      <extracomment>ui/forms/browsers_presenter.py</extracomment>
      <translation>{name} kann Scrubjay nichts mehr fragen.</translation>
    </message>
    <message>
      <source>Scrubjay asks again before it fills {site}.</source>
      <extracomment>ui/forms/browsers_presenter.py</extracomment>
      <translation>Scrubjay fragt wieder, bevor es {site} ausfüllt.</translation>
    </message>
    <message>
      <source>Your browsers find Scrubjay now.</source>
      <extracomment>ui/forms/browsers_presenter.py</extracomment>
      <translation>Deine Browser finden Scrubjay jetzt.</translation>
    </message>
    <message>
      <source>No browser finds Scrubjay any more.</source>
      <extracomment>ui/forms/browsers_presenter.py</extracomment>
      <translation>Kein Browser findet Scrubjay mehr.</translation>
    </message>
    <message>
      <source>Looking for your browsers…</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Deine Browser werden gesucht …</translation>
    </message>
    <message>
      <source>Your browsers</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Deine Browser</translation>
    </message>
    <message>
      <source>A small extension fills pages from memory. It looks at a page only when you press its button, and writes only what you ticked. It never sends a form.</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Eine kleine Erweiterung füllt Seiten aus der Erinnerung aus. Sie sieht eine Seite nur an, wenn du auf ihren Knopf drückst, und schreibt nur, was du angekreuzt hast. Sie sendet nie ein Formular ab.</translation>
    </message>
    <message>
      <source>Connect</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Verbinden</translation>
    </message>
    <message>
      <source>Lets your browsers find Scrubjay</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Lässt deine Browser Scrubjay finden</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Trennen</translation>
    </message>
    <message>
      <source>Lets no browser find Scrubjay any more</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Lässt keinen Browser mehr Scrubjay finden</translation>
    </message>
    <message>
      <source>Connecting writes one small file into each browser's own folder.</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Verbinden schreibt eine kleine Datei in den Ordner jedes Browsers.</translation>
    </message>
    <message>
      <source>Paired browsers</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Gekoppelte Browser</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Sites</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Websites</translation>
    </message>
    <message>
      <source>cannot reach Scrubjay</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>erreicht Scrubjay nicht</translation>
    </message>
    <message>
      <source>connected</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>verbunden</translation>
    </message>
    <message>
      <source>not connected</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>nicht verbunden</translation>
    </message>
    <message>
      <source>None yet. Press the extension's button on a page: it asks for six digits, and they appear here.</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Noch keiner. Drücke auf einer Seite den Knopf der Erweiterung: sie fragt nach sechs Ziffern, und die erscheinen hier.</translation>
    </message>
    <message>
      <source>paired on {day}</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>gekoppelt am {day}</translation>
    </message>
    <message>
      <source>None yet. The first fill on a site puts it here.</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Noch keine. Das erste Ausfüllen auf einer Website bringt sie hierher.</translation>
    </message>
    <message>
      <source>No browser was found that Scrubjay knows: Chromium, Chrome, Edge, Brave, Vivaldi or Firefox.</source>
      <extracomment>ui/forms/browsers_view.py</extracomment>
      <translation>Es wurde kein Browser gefunden, den Scrubjay kennt: Chromium, Chrome, Edge, Brave, Vivaldi oder Firefox.</translation>
    </message>
    <message>
      <source>Fill your {kind}?</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Deine Angabe „{kind}“ eintragen?</translation>
    </message>
    <message>
      <source>It goes into the field “{field}”.</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Sie kommt in das Feld „{field}“.</translation>
    </message>
    <message>
      <source>Copy your {kind}?</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Deine Angabe „{kind}“ kopieren?</translation>
    </message>
    <message>
      <source>It is for the field “{field}”. Other programs can read the clipboard while it is there.</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Sie ist für das Feld „{field}“. Andere Programme können die Zwischenablage lesen, solange sie dort liegt.</translation>
    </message>
    <message>
      <source>Leave it blank</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Leer lassen</translation>
    </message>
    <message>
      <source>Fill it</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Eintragen</translation>
    </message>
    <message>
      <source>Do not copy</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Nicht kopieren</translation>
    </message>
    <message>
      <source>Copy it</source>
      <extracomment>ui/forms/confirm_dialog.py</extracomment>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy field by field</source>
      <extracomment>ui/forms/copy_window.py</extracomment>
      <translation>Feld für Feld kopieren</translation>
    </message>
    <message>
      <source>Press a value to copy it, then paste it into its field. The clipboard is emptied after a minute.</source>
      <extracomment>ui/forms/copy_window.py</extracomment>
      <translation>Drücke auf einen Wert, um ihn zu kopieren, und füge ihn in sein Feld ein. Nach einer Minute wird die Zwischenablage geleert.</translation>
    </message>
    <message>
      <source>Copy {field}: {value}</source>
      <extracomment>ui/forms/copy_window.py</extracomment>
      <translation>{field} kopieren: {value}</translation>
    </message>
    <message>
      <source>Copied</source>
      <extracomment>ui/forms/copy_window.py</extracomment>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>There is nothing to copy</source>
      <extracomment>ui/forms/copy_window.py</extracomment>
      <translation>Es gibt nichts zu kopieren</translation>
    </message>
    <message>
      <source>Fill a form from memory</source>
      <extracomment>ui/forms/drop_area.py</extracomment>
      <translation>Ein Formular aus der Erinnerung ausfüllen</translation>
    </message>
    <message>
      <source>Drop a saved web page, a PDF or a Word document here. You see every value and the words it comes from before anything is filled. Scrubjay fills a copy, and never sends it.</source>
      <extracomment>ui/forms/drop_area.py</extracomment>
      <translation>Lege hier eine gespeicherte Webseite, ein PDF oder ein Word-Dokument ab. Du siehst jeden Wert und die Worte, aus denen er kommt, bevor etwas eingetragen wird. Scrubjay füllt eine Kopie aus und sendet sie nie ab.</translation>
    </message>
    <message>
      <source>Open a form…</source>
      <extracomment>ui/forms/drop_area.py</extracomment>
      <translation>Formular öffnen …</translation>
    </message>
    <message>
      <source>Paste source…</source>
      <extracomment>ui/forms/drop_area.py</extracomment>
      <translation>Quelltext einfügen …</translation>
    </message>
    <message>
      <source>{count} field left alone</source>
      <extracomment>ui/forms/field_list.py</extracomment>
      <translation>{count} Feld nicht angerührt</translation>
    </message>
    <message>
      <source>{count} fields left alone</source>
      <extracomment>ui/forms/field_list.py</extracomment>
      <translation>{count} Felder nicht angerührt</translation>
    </message>
    <message>
      <source>Closed</source>
      <extracomment>ui/forms/field_list.py</extracomment>
      <translation>Geschlossen</translation>
    </message>
    <message>
      <source>Fill {field}</source>
      <extracomment>ui/forms/field_row.py</extracomment>
      <translation>{field} ausfüllen</translation>
    </message>
    <message>
      <source>Fill this field</source>
      <extracomment>ui/forms/field_row.py</extracomment>
      <translation>Dieses Feld ausfüllen</translation>
    </message>
    <message>
      <source>Value of {field}</source>
      <extracomment>ui/forms/field_row.py</extracomment>
      <translation>Wert von {field}</translation>
    </message>
    <message>
      <source>Copy {field}</source>
      <extracomment>ui/forms/field_row.py</extracomment>
      <translation>{field} kopieren</translation>
    </message>
    <message>
      <source>Forms (*.html *.htm *.xhtml *.pdf *.docx)</source>
      <extracomment>ui/forms/filling.py</extracomment>
      <translation>Formulare (*.html *.htm *.xhtml *.pdf *.docx)</translation>
    </message>
    <message>
      <source>Copied “{field}”. The clipboard is emptied after a minute.</source>
      <extracomment>ui/forms/filling.py</extracomment>
      <translation>„{field}“ kopiert. Nach einer Minute wird die Zwischenablage geleert.</translation>
    </message>
    <message>
      <source>Open a form</source>
      <extracomment>ui/forms/filling.py</extracomment>
      <translation>Ein Formular öffnen</translation>
    </message>
    <message>
      <source>Save the filled copy</source>
      <extracomment>ui/forms/filling.py</extracomment>
      <translation>Die ausgefüllte Kopie speichern</translation>
    </message>
    <message>
      <source>Reading the form…</source>
      <extracomment>ui/forms/filling.py</extracomment>
      <translation>Das Formular wird gelesen …</translation>
    </message>
    <message>
      <source>Reading…</source>
      <extracomment>ui/forms/history_view.py</extracomment>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Opens the memory it comes from</source>
      <extracomment>ui/forms/history_view.py, ui/forms/sentence_list.py</extracomment>
      <translation>Öffnet die Erinnerung, aus der es kommt</translation>
    </message>
    <message>
      <source>Nothing was filled yet</source>
      <extracomment>ui/forms/history_view.py</extracomment>
      <translation>Noch nichts wurde ausgefüllt</translation>
    </message>
    <message>
      <source>Every value that goes into a form or onto a site is listed here.</source>
      <extracomment>ui/forms/history_view.py</extracomment>
      <translation>Jeder Wert, der in ein Formular oder auf eine Website kommt, steht hier.</translation>
    </message>
    <message>
      <source>The extension</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>Die Erweiterung</translation>
    </message>
    <message>
      <source>1. Build it</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>1. Bauen</translation>
    </message>
    <message>
      <source>In the source folder. It makes the folders dist/extension/chromium and dist/extension/firefox.</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>Im Quellordner. Es entstehen die Ordner dist/extension/chromium und dist/extension/firefox.</translation>
    </message>
    <message>
      <source>2. Chromium, Chrome, Edge, Brave, Vivaldi</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>2. Chromium, Chrome, Edge, Brave, Vivaldi</translation>
    </message>
    <message>
      <source>Open this address, switch on Developer mode, choose “Load unpacked”, and then the folder dist/extension/chromium.</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>Öffne diese Adresse, schalte den Entwicklermodus ein, wähle „Entpackte Erweiterung laden“ und dann den Ordner dist/extension/chromium.</translation>
    </message>
    <message>
      <source>2. Firefox</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>2. Firefox</translation>
    </message>
    <message>
      <source>Open this address, choose “Load Temporary Add-on…”, and then the file manifest.json in dist/extension/firefox. Firefox drops it when it is closed.</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>Öffne diese Adresse, wähle „Temporäres Add-on laden …“ und dann die Datei manifest.json in dist/extension/firefox. Firefox vergisst sie, wenn er geschlossen wird.</translation>
    </message>
    <message>
      <source>It is not in the browsers' shops yet, and an installed Scrubjay does not bring it along: for now it comes from Scrubjay's source folder.</source>
      <extracomment>ui/forms/loading_card.py</extracomment>
      <translation>Sie ist noch in keinem Laden der Browser, und ein installiertes Scrubjay bringt sie nicht mit: vorerst kommt sie aus dem Quellordner von Scrubjay.</translation>
    </message>
    <message>
      <source>Forms</source>
      <extracomment>ui/forms/page.py, ui/rail.py</extracomment>
      <translation>Formulare</translation>
    </message>
    <message>
      <source>Fill a form</source>
      <extracomment>ui/forms/page.py</extracomment>
      <translation>Formular ausfüllen</translation>
    </message>
    <message>
      <source>In your browser</source>
      <extracomment>ui/forms/page.py</extracomment>
      <translation>In deinem Browser</translation>
    </message>
    <message>
      <source>What was filled</source>
      <extracomment>ui/forms/page.py</extracomment>
      <translation>Was ausgefüllt wurde</translation>
    </message>
    <message>
      <source>{name} is paired with Scrubjay.</source>
      <extracomment>ui/forms/pairing_desk.py</extracomment>
      <translation>{name} ist mit Scrubjay gekoppelt.</translation>
    </message>
    <message>
      <source>The digits were wrong three times; nothing was paired.</source>
      <extracomment>ui/forms/pairing_desk.py</extracomment>
      <translation>Die Ziffern waren dreimal falsch; nichts wurde gekoppelt.</translation>
    </message>
    <message>
      <source>Pair {name}</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>{name} koppeln</translation>
    </message>
    <message>
      <source>I did not ask for this</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>Darum habe ich nicht gebeten</translation>
    </message>
    <message>
      <source>Too old now. Ask for new digits in the extension.</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>Jetzt zu alt. Lass dir in der Erweiterung neue Ziffern geben.</translation>
    </message>
    <message>
      <source>Pair {name}?</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>{name} koppeln?</translation>
    </message>
    <message>
      <source>Type these digits into the window of the extension. The browser may then ask what to fill in on a page; you still see and choose every value.</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>Tippe diese Ziffern in das Fenster der Erweiterung. Der Browser darf dann fragen, was auf einer Seite einzutragen ist; du siehst und wählst weiterhin jeden Wert.</translation>
    </message>
    <message>
      <source>good for {minutes}:{rest}</source>
      <extracomment>ui/forms/pairing_dialog.py</extracomment>
      <translation>gültig für {minutes}:{rest}</translation>
    </message>
    <message>
      <source>In the browser, open the page's source (Ctrl+U), copy all of it, paste it here.</source>
      <extracomment>ui/forms/paste_dialog.py</extracomment>
      <translation>Öffne im Browser den Quelltext der Seite (Strg+U), kopiere alles und füge es hier ein.</translation>
    </message>
    <message>
      <source>Paste a page</source>
      <extracomment>ui/forms/paste_dialog.py</extracomment>
      <translation>Eine Seite einfügen</translation>
    </message>
    <message>
      <source>Source of the page</source>
      <extracomment>ui/forms/paste_dialog.py</extracomment>
      <translation>Quelltext der Seite</translation>
    </message>
    <message>
      <source>Read the form</source>
      <extracomment>ui/forms/paste_dialog.py</extracomment>
      <translation>Formular lesen</translation>
    </message>
    <message>
      <source>Paste the source of a page</source>
      <extracomment>ui/forms/paste_dialog.py</extracomment>
      <translation>Quelltext einer Seite einfügen</translation>
    </message>
    <message>
      <source>Pasted form.html</source>
      <extracomment>ui/forms/pasted.py</extracomment>
      <translation>Eingefügtes Formular.html</translation>
    </message>
    <message>
      <source>filled</source>
      <extracomment>ui/forms/presenter.py</extracomment>
      <translation>ausgefüllt</translation>
    </message>
    <message>
      <source>filled {number}</source>
      <extracomment>ui/forms/presenter.py</extracomment>
      <translation>ausgefüllt {number}</translation>
    </message>
    <message>
      <source>The pasted text is larger than any form.</source>
      <extracomment>ui/forms/presenter.py</extracomment>
      <translation>Der eingefügte Text ist größer als jedes Formular.</translation>
    </message>
    <message>
      <source>Save the page as a file.</source>
      <extracomment>ui/forms/presenter.py</extracomment>
      <translation>Speichere die Seite als Datei.</translation>
    </message>
    <message>
      <source>Form.html</source>
      <extracomment>ui/forms/presenter.py</extracomment>
      <translation>Formular.html</translation>
    </message>
    <message>
      <source>Saved with {count} field filled. The form itself is unchanged.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Gespeichert, {count} Feld ausgefüllt. Das Formular selbst ist unverändert.</translation>
    </message>
    <message>
      <source>Saved with {count} fields filled. The form itself is unchanged.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Gespeichert, {count} Felder ausgefüllt. Das Formular selbst ist unverändert.</translation>
    </message>
    <message>
      <source>{count} value you did not check was left out.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>{count} Wert, den du nicht geprüft hast, blieb weg.</translation>
    </message>
    <message>
      <source>{count} values you did not check were left out.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>{count} Werte, die du nicht geprüft hast, blieben weg.</translation>
    </message>
    <message>
      <source>No form on this page</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Kein Formular auf dieser Seite</translation>
    </message>
    <message>
      <source>There is nothing to fill in here. Pages that build their form while they run need to be saved from the browser first, or filled there.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Hier gibt es nichts auszufüllen. Seiten, die ihr Formular erst im Laufen bauen, müssen zuerst aus dem Browser gespeichert oder dort ausgefüllt werden.</translation>
    </message>
    <message>
      <source>Save a filled copy…</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Ausgefüllte Kopie speichern …</translation>
    </message>
    <message>
      <source>Copy field by field…</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Feld für Feld kopieren …</translation>
    </message>
    <message>
      <source>Put this form away</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Dieses Formular weglegen</translation>
    </message>
    <message>
      <source>Open another form…</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Anderes Formular öffnen …</translation>
    </message>
    <message>
      <source>Which details to use</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Welche Angaben gelten sollen</translation>
    </message>
    <message>
      <source>Nothing is filled until you save a copy, and Scrubjay never sends a form.</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Nichts wird ausgefüllt, bis du eine Kopie speicherst, und Scrubjay sendet nie ein Formular ab.</translation>
    </message>
    <message>
      <source>Pasted source</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Eingefügter Quelltext</translation>
    </message>
    <message>
      <source>Saving…</source>
      <extracomment>ui/forms/preview.py</extracomment>
      <translation>Wird gespeichert …</translation>
    </message>
    <message>
      <source>Each sentence comes from a memory:</source>
      <extracomment>ui/forms/sentence_list.py</extracomment>
      <translation>Jeder Satz kommt aus einer Erinnerung:</translation>
    </message>
    <message>
      <source>filled once</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>einmal ausgefüllt</translation>
    </message>
    <message>
      <source>filled {count} times</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>{count}-mal ausgefüllt</translation>
    </message>
    <message>
      <source>{count}, last {when}</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>{count}, zuletzt {when}</translation>
    </message>
    <message>
      <source>never filled</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>nie ausgefüllt</translation>
    </message>
    <message>
      <source>May be filled</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>Darf ausgefüllt werden</translation>
    </message>
    <message>
      <source>Leave alone</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>In Ruhe lassen</translation>
    </message>
    <message>
      <source>Forget what was decided about {site}</source>
      <extracomment>ui/forms/site_row.py</extracomment>
      <translation>Vergessen, was über {site} entschieden wurde</translation>
    </message>
    <message>
      <source>Open the memory it comes from</source>
      <extracomment>ui/forms/source_column.py</extracomment>
      <translation>Die Erinnerung öffnen, aus der es kommt</translation>
    </message>
    <message>
      <source>strength {share}</source>
      <extracomment>ui/forms/source_column.py</extracomment>
      <translation>Stärke {share}</translation>
    </message>
    <message>
      <source>Leave blank, or type a value</source>
      <extracomment>ui/forms/value_edit.py</extracomment>
      <translation>Leer lassen, oder einen Wert eintippen</translation>
    </message>
    <message>
      <source>Leave blank</source>
      <extracomment>ui/forms/value_edit.py</extracomment>
      <translation>Leer lassen</translation>
    </message>
    <message>
      <source>Field {number}</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Feld {number}</translation>
    </message>
    <message>
      <source>nothing is known for it</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>dafür ist nichts bekannt</translation>
    </message>
    <message>
      <source>Not recognised</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Nicht erkannt</translation>
    </message>
    <message>
      <source>PDF forms</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>PDF-Formulare</translation>
    </message>
    <message>
      <source>Word documents</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Word-Dokumente</translation>
    </message>
    <message>
      <source>Any</source>
      <extracomment>ui/forms/wording.py, ui/memories/menu_chip.py</extracomment>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Home</source>
      <extracomment>ui/forms/wording.py, ui/you/portrait.py</extracomment>
      <translation>Zuhause</translation>
    </message>
    <message>
      <source>Work</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Arbeit</translation>
    </message>
    <message>
      <source>Delivery</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Lieferung</translation>
    </message>
    <message>
      <source>Billing</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Rechnung</translation>
    </message>
    <message>
      <source>a number like this is filled only after you confirm it</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>eine solche Nummer wird erst eingetragen, wenn du sie bestätigst</translation>
    </message>
    <message>
      <source>it is not clear what this asks for</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>es ist nicht klar, wonach hier gefragt wird</translation>
    </message>
    <message>
      <source>a secret: Scrubjay never fills it</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>ein Geheimnis: Scrubjay trägt es nie ein</translation>
    </message>
    <message>
      <source>nobody can see it on the page, so it may be a trap</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>auf der Seite ist es für niemanden zu sehen, es könnte also eine Falle sein</translation>
    </message>
    <message>
      <source>one choice with the field before it</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>eine Auswahl zusammen mit dem Feld davor</translation>
    </message>
    <message>
      <source>it takes no text</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>es nimmt keinen Text an</translation>
    </message>
    <message>
      <source>sure</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>sicher</translation>
    </message>
    <message>
      <source>fairly sure</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>ziemlich sicher</translation>
    </message>
    <message>
      <source>unsure</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>unsicher</translation>
    </message>
    <message>
      <source>Choose one</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Wähle eines</translation>
    </message>
    <message>
      <source>Please check</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Bitte prüfen</translation>
    </message>
    <message>
      <source>Will be filled</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Wird eingetragen</translation>
    </message>
    <message>
      <source>Left blank</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Bleibt leer</translation>
    </message>
    <message>
      <source>Left alone</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Nicht angerührt</translation>
    </message>
    <message>
      <source>chosen by you</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>von dir gewählt</translation>
    </message>
    <message>
      <source>typed by you</source>
      <extracomment>ui/forms/wording.py, ui/wording.py</extracomment>
      <translation>von dir eingetippt</translation>
    </message>
    <message>
      <source>confirmed by you</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>von dir bestätigt</translation>
    </message>
    <message>
      <source>you said no</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>du hast nein gesagt</translation>
    </message>
    <message>
      <source>{count} filled</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>{count} ausgefüllt</translation>
    </message>
    <message>
      <source>{count} to check</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>{count} zu prüfen</translation>
    </message>
    <message>
      <source>{count} left blank</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>{count} leer</translation>
    </message>
    <message>
      <source>Full name</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Vollständiger Name</translation>
    </message>
    <message>
      <source>First name</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Vorname</translation>
    </message>
    <message>
      <source>Middle name</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Zweiter Vorname</translation>
    </message>
    <message>
      <source>Last name</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Nachname</translation>
    </message>
    <message>
      <source>Suffix</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Namenszusatz</translation>
    </message>
    <message>
      <source>Nickname</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Spitzname</translation>
    </message>
    <message>
      <source>User name</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Benutzername</translation>
    </message>
    <message>
      <source>New password</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Neues Passwort</translation>
    </message>
    <message>
      <source>Password</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>One-time code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Einmalcode</translation>
    </message>
    <message>
      <source>Job title</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Berufsbezeichnung</translation>
    </message>
    <message>
      <source>Organisation</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Street address</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Straße und Hausnummer</translation>
    </message>
    <message>
      <source>House number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Hausnummer</translation>
    </message>
    <message>
      <source>Address, first line</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Adresse, erste Zeile</translation>
    </message>
    <message>
      <source>Address, second line</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Adresse, zweite Zeile</translation>
    </message>
    <message>
      <source>Address, third line</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Adresse, dritte Zeile</translation>
    </message>
    <message>
      <source>Part of the district</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Teil des Stadtteils</translation>
    </message>
    <message>
      <source>District</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Stadtteil</translation>
    </message>
    <message>
      <source>City</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Stadt</translation>
    </message>
    <message>
      <source>State or region</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Land oder Region</translation>
    </message>
    <message>
      <source>Country</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Staat</translation>
    </message>
    <message>
      <source>Postal code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Postleitzahl</translation>
    </message>
    <message>
      <source>Name on the card</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Name auf der Karte</translation>
    </message>
    <message>
      <source>First name on the card</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Vorname auf der Karte</translation>
    </message>
    <message>
      <source>Middle name on the card</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Zweiter Vorname auf der Karte</translation>
    </message>
    <message>
      <source>Last name on the card</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Nachname auf der Karte</translation>
    </message>
    <message>
      <source>Card number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Kartennummer</translation>
    </message>
    <message>
      <source>Card expiry</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Karte gültig bis</translation>
    </message>
    <message>
      <source>Card expiry, month</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Karte gültig bis, Monat</translation>
    </message>
    <message>
      <source>Card expiry, year</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Karte gültig bis, Jahr</translation>
    </message>
    <message>
      <source>Card security code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Prüfnummer der Karte</translation>
    </message>
    <message>
      <source>Kind of card</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Kartenart</translation>
    </message>
    <message>
      <source>Currency</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Amount</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Betrag</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Geburtsdatum</translation>
    </message>
    <message>
      <source>Day of birth</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Geburtstag (Tag)</translation>
    </message>
    <message>
      <source>Month of birth</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Geburtsmonat</translation>
    </message>
    <message>
      <source>Year of birth</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Geburtsjahr</translation>
    </message>
    <message>
      <source>Gender</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>Website</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Website</translation>
    </message>
    <message>
      <source>Photo</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Telephone</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Telephone, country code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, Landesvorwahl</translation>
    </message>
    <message>
      <source>Telephone, without country code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, ohne Landesvorwahl</translation>
    </message>
    <message>
      <source>Telephone, area code</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, Ortsvorwahl</translation>
    </message>
    <message>
      <source>Telephone, local number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, Rufnummer</translation>
    </message>
    <message>
      <source>Telephone, first part</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, erster Teil</translation>
    </message>
    <message>
      <source>Telephone, last part</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, letzter Teil</translation>
    </message>
    <message>
      <source>Telephone extension</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Telefon, Durchwahl</translation>
    </message>
    <message>
      <source>E-mail</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Chat address</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Chat-Adresse</translation>
    </message>
    <message>
      <source>Passport number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Passnummer</translation>
    </message>
    <message>
      <source>ID number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Ausweisnummer</translation>
    </message>
    <message>
      <source>Tax number</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Steuernummer</translation>
    </message>
    <message>
      <source>Emergency contact</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Notfallkontakt</translation>
    </message>
    <message>
      <source>Employer</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Arbeitgeber</translation>
    </message>
    <message>
      <source>School</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Schule</translation>
    </message>
    <message>
      <source>IBAN</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>IBAN</translation>
    </message>
    <message>
      <source>Diet</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Ernährung</translation>
    </message>
    <message>
      <source>Free text</source>
      <extracomment>ui/forms/wording.py</extracomment>
      <translation>Freier Text</translation>
    </message>
    <message>
      <source>{count} line imported.</source>
      <extracomment>ui/importing.py</extracomment>
      <translation>{count} Zeile importiert.</translation>
    </message>
    <message>
      <source>{count} lines imported.</source>
      <extracomment>ui/importing.py</extracomment>
      <translation>{count} Zeilen importiert.</translation>
    </message>
    <message>
      <source>{count} left out.</source>
      <extracomment>ui/importing.py</extracomment>
      <translation>{count} ausgelassen.</translation>
    </message>
    <message>
      <source>Take out again</source>
      <extracomment>ui/importing.py</extracomment>
      <translation>Wieder herausnehmen</translation>
    </message>
    <message>
      <source>Import ended</source>
      <extracomment>ui/importing.py</extracomment>
      <translation>Import fertig</translation>
    </message>
    <message>
      <source>The import was taken out again.</source>
      <extracomment>ui/importing.py, ui/settings_page/presenter.py</extracomment>
      <translation>Der Import wurde wieder herausgenommen.</translation>
    </message>
    <message>
      <source>Passphrase or recovery code</source>
      <extracomment>ui/locked_page.py, ui/quick/window.py</extracomment>
      <translation>Kennsatz oder Wiederherstellungscode</translation>
    </message>
    <message>
      <source>If you lost the passphrase, the recovery code from the first day opens it too.</source>
      <extracomment>ui/locked_page.py</extracomment>
      <translation>Hast du den Kennsatz verloren, öffnet auch der Wiederherstellungscode vom ersten Tag.</translation>
    </message>
    <message>
      <source>Your memories are locked</source>
      <extracomment>ui/locked_page.py</extracomment>
      <translation>Deine Erinnerungen sind verschlossen</translation>
    </message>
    <message>
      <source>Unlock</source>
      <extracomment>ui/locked_page.py, ui/quick/window.py</extracomment>
      <translation>Aufschließen</translation>
    </message>
    <message>
      <source>Take all back</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Alle zurücknehmen</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Papierkorb leeren …</translation>
    </message>
    <message>
      <source>Trash</source>
      <extracomment>ui/memories/away_card.py, ui/memories/page_menu.py, ui/memories/rows.py</extracomment>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Archive</source>
      <extracomment>ui/memories/away_card.py, ui/memories/bulk_bar.py, ui/memories/detail_actions.py, ui/memories/page_menu.py, ui/memories/row_menu.py</extracomment>
      <translation>Archivieren</translation>
    </message>
    <message>
      <source>What lies here comes up nowhere else. It stays until you take it back or forget it for good.</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Was hier liegt, kommt sonst nirgends hoch. Es bleibt, bis du es zurücknimmst oder für immer vergisst.</translation>
    </message>
    <message>
      <source>Facts drawn from it lie here too, but for those you pinned, confirmed or said again. Taken back, it brings them along.</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Daraus gewonnene Angaben liegen auch hier, außer was du angeheftet, bestätigt oder wieder gesagt hast. Zurückgenommen bringt es sie mit.</translation>
    </message>
    <message>
      <source>What rests here is found by searching, and is not used in answers. Taken back, it is as strong as on the first day.</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Was hier ruht, findet man durch Suchen, und es wird in Antworten nicht benutzt. Zurückgenommen ist es so stark wie am ersten Tag.</translation>
    </message>
    <message>
      <source>Facts drawn from it go on as before.</source>
      <extracomment>ui/memories/away_card.py</extracomment>
      <translation>Daraus gewonnene Angaben gelten weiter wie bisher.</translation>
    </message>
    <message>
      <source>Selected memories</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/row_menu.py</extracomment>
      <translation>Ausgewählte Erinnerungen</translation>
    </message>
    <message>
      <source>More for the selected memories</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Mehr für die ausgewählten Erinnerungen</translation>
    </message>
    <message>
      <source>Take back</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/detail_actions.py, ui/memories/row_menu.py</extracomment>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>{count} selected</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/list_pane.py</extracomment>
      <translation>{count} ausgewählt</translation>
    </message>
    <message>
      <source>Tags, with commas between them</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/sections.py</extracomment>
      <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>Keep all</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Alle behalten</translation>
    </message>
    <message>
      <source>Refuse all</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Alle ablehnen</translation>
    </message>
    <message>
      <source>Pin</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/detail_actions.py, ui/memories/row_menu.py</extracomment>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Merge…</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/merging/find_dialog.py, ui/memories/row_menu.py</extracomment>
      <translation>Zusammenführen …</translation>
    </message>
    <message>
      <source>Unpin</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/row_menu.py</extracomment>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>Add tags…</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Schlagwörter hinzufügen …</translation>
    </message>
    <message>
      <source>Take tags away…</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Schlagwörter wegnehmen …</translation>
    </message>
    <message>
      <source>Tie together</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/row_menu.py</extracomment>
      <translation>Miteinander verbinden</translation>
    </message>
    <message>
      <source>Take tags away</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Schlagwörter wegnehmen</translation>
    </message>
    <message>
      <source>Add tags</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <extracomment>ui/memories/bulk_bar.py, ui/memories/row_menu.py</extracomment>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Forget…</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Vergessen …</translation>
    </message>
    <message>
      <source>End the selection</source>
      <extracomment>ui/memories/bulk_bar.py</extracomment>
      <translation>Auswahl beenden</translation>
    </message>
    <message>
      <source>Forgetting curve</source>
      <extracomment>ui/memories/curve_view.py</extracomment>
      <translation>Vergessenskurve</translation>
    </message>
    <message>
      <source>today</source>
      <extracomment>ui/memories/curve_view.py</extracomment>
      <translation>heute</translation>
    </message>
    <message>
      <source>faded</source>
      <extracomment>ui/memories/curve_view.py</extracomment>
      <translation>verblasst</translation>
    </message>
    <message>
      <source>archived</source>
      <extracomment>ui/memories/curve_view.py</extracomment>
      <translation>archiviert</translation>
    </message>
    <message>
      <source>Merged {count} memory.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung zusammengeführt.</translation>
    </message>
    <message>
      <source>Made one memory of {count}.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Aus {count} wurde eine Erinnerung.</translation>
    </message>
    <message>
      <source>Remembered, and drew {count} fact from it.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Gemerkt, und {count} Angabe daraus gewonnen.</translation>
    </message>
    <message>
      <source>Remembered, and drew {count} facts from it.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Gemerkt, und {count} Angaben daraus gewonnen.</translation>
    </message>
    <message>
      <source>Tied {count} memory together.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung verbunden.</translation>
    </message>
    <message>
      <source>Tied {count} memories together.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen miteinander verbunden.</translation>
    </message>
    <message>
      <source>Remembered.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Gemerkt.</translation>
    </message>
    <message>
      <source>Remembering…</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Wird gemerkt …</translation>
    </message>
    <message>
      <source>Tied together.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Miteinander verbunden.</translation>
    </message>
    <message>
      <source>The tie was taken away.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Die Verbindung wurde gelöst.</translation>
    </message>
    <message>
      <source>You had told me that already.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Das hattest du mir schon erzählt.</translation>
    </message>
    <message>
      <source>Merged {count} group.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Gruppe zusammengeführt.</translation>
    </message>
    <message>
      <source>Merged {count} groups.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Gruppen zusammengeführt.</translation>
    </message>
    <message>
      <source>Tagged {count} memory.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung mit Schlagwort versehen.</translation>
    </message>
    <message>
      <source>Tagged {count} memories.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen mit Schlagwort versehen.</translation>
    </message>
    <message>
      <source>Tags saved.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Schlagwörter gespeichert.</translation>
    </message>
    <message>
      <source>Undone.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
      <source>At work on {count} memories…</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen in Arbeit …</translation>
    </message>
    <message>
      <source>They stay apart.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>Sie bleiben getrennt.</translation>
    </message>
    <message>
      <source>Kept {count} memory.</source>
      <extracomment>ui/memories/deeds.py, ui/review/fading.py</extracomment>
      <translation>{count} Erinnerung behalten.</translation>
    </message>
    <message>
      <source>Kept {count} memories.</source>
      <extracomment>ui/memories/deeds.py, ui/review/fading.py</extracomment>
      <translation>{count} Erinnerungen behalten.</translation>
    </message>
    <message>
      <source>Refused {count} proposal.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Vorschlag abgelehnt.</translation>
    </message>
    <message>
      <source>Refused {count} proposals.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Vorschläge abgelehnt.</translation>
    </message>
    <message>
      <source>Archived {count} memory.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung archiviert.</translation>
    </message>
    <message>
      <source>Archived {count} memories.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen archiviert.</translation>
    </message>
    <message>
      <source>Moved {count} memory to the trash.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung in den Papierkorb gelegt.</translation>
    </message>
    <message>
      <source>Moved {count} memories to the trash.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen in den Papierkorb gelegt.</translation>
    </message>
    <message>
      <source>Took {count} memory back.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung zurückgenommen.</translation>
    </message>
    <message>
      <source>Took {count} memories back.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen zurückgenommen.</translation>
    </message>
    <message>
      <source>Pinned {count} memory.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung angeheftet.</translation>
    </message>
    <message>
      <source>Pinned {count} memories.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen angeheftet.</translation>
    </message>
    <message>
      <source>Unpinned {count} memory.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerung gelöst.</translation>
    </message>
    <message>
      <source>Unpinned {count} memories.</source>
      <extracomment>ui/memories/deeds.py</extracomment>
      <translation>{count} Erinnerungen gelöst.</translation>
    </message>
    <message>
      <source>{feeling}, strength {strength}</source>
      <extracomment>ui/memories/delegate.py</extracomment>
      <translation>{feeling}, Stärke {strength}</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>Zurück zur Liste</translation>
    </message>
    <message>
      <source>Edit (Ctrl+E)</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>Bearbeiten (Strg+E)</translation>
    </message>
    <message>
      <source>Confirm that this is right</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>Bestätigen, dass es stimmt</translation>
    </message>
    <message>
      <source>Move to the trash (Del)</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>In den Papierkorb (Entf)</translation>
    </message>
    <message>
      <source>More</source>
      <extracomment>ui/memories/detail_actions.py, ui/you/portrait.py</extracomment>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Unpin: let it fade again</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>Lösen: darf wieder verblassen</translation>
    </message>
    <message>
      <source>Pin: never fade</source>
      <extracomment>ui/memories/detail_actions.py</extracomment>
      <translation>Anheften: verblasst nie</translation>
    </message>
    <message>
      <source>Forget for good…</source>
      <extracomment>ui/memories/detail_actions.py, ui/memories/row_menu.py</extracomment>
      <translation>Für immer vergessen …</translation>
    </message>
    <message>
      <source>Choose a memory</source>
      <extracomment>ui/memories/detail_view.py</extracomment>
      <translation>Wähle eine Erinnerung</translation>
    </message>
    <message>
      <source>Its strength, source and history appear here.</source>
      <extracomment>ui/memories/detail_view.py</extracomment>
      <translation>Stärke, Quelle und Verlauf erscheinen hier.</translation>
    </message>
    <message>
      <source>This memory is gone</source>
      <extracomment>ui/memories/detail_view.py, ui/memories/graph/dialog.py</extracomment>
      <translation>Diese Erinnerung gibt es nicht mehr</translation>
    </message>
    <message>
      <source>It was removed meanwhile.</source>
      <extracomment>ui/memories/detail_view.py, ui/memories/graph/dialog.py</extracomment>
      <translation>Sie wurde inzwischen entfernt.</translation>
    </message>
    <message>
      <source>Opening the memory…</source>
      <extracomment>ui/memories/detail_view.py</extracomment>
      <translation>Die Erinnerung wird geöffnet …</translation>
    </message>
    <message>
      <source>Words of this memory</source>
      <extracomment>ui/memories/editor.py</extracomment>
      <translation>Worte dieser Erinnerung</translation>
    </message>
    <message>
      <source>The old words stay in the history.</source>
      <extracomment>ui/memories/editor.py</extracomment>
      <translation>Die alten Worte bleiben im Verlauf.</translation>
    </message>
    <message>
      <source>New memory</source>
      <extracomment>ui/memories/editor.py, ui/memories/page.py</extracomment>
      <translation>Neue Erinnerung</translation>
    </message>
    <message>
      <source>What should be remembered?</source>
      <extracomment>ui/memories/editor.py</extracomment>
      <translation>Was soll ich mir merken?</translation>
    </message>
    <message>
      <source>I moved to Ghent in March.</source>
      <extracomment>ui/memories/editor.py</extracomment>
      <translation>I moved to Ghent in March.</translation>
    </message>
    <message>
      <source>Write it as you would say it. Facts in it are kept for forms and answers.</source>
      <extracomment>ui/memories/editor.py</extracomment>
      <translation>Schreibe es, wie du es sagen würdest, auf Englisch. Angaben darin werden für Formulare und Antworten behalten.</translation>
    </message>
    <message>
      <source>Feelings</source>
      <extracomment>ui/memories/feeling_bars.py</extracomment>
      <translation>Gefühle</translation>
    </message>
    <message>
      <source>Newest first</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>Strongest first</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Stärkste zuerst</translation>
    </message>
    <message>
      <source>Weakest first</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Schwächste zuerst</translation>
    </message>
    <message>
      <source>Kind</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Art</translation>
    </message>
    <message>
      <source>Feeling</source>
      <extracomment>ui/memories/filter_bar.py, ui/memories/sections.py</extracomment>
      <translation>Gefühl</translation>
    </message>
    <message>
      <source>State</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Person</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Person</translation>
    </message>
    <message>
      <source>Pinned</source>
      <extracomment>ui/memories/filter_bar.py, ui/memories/merging/dialog.py, ui/memories/rows.py</extracomment>
      <translation>Angeheftet</translation>
    </message>
    <message>
      <source>To review</source>
      <extracomment>ui/memories/filter_bar.py, ui/wording.py</extracomment>
      <translation>Zum Durchsehen</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>Filter zurücksetzen</translation>
    </message>
    <message>
      <source>{count} to review</source>
      <extracomment>ui/memories/filter_bar.py</extracomment>
      <translation>{count} zum Durchsehen</translation>
    </message>
    <message>
      <source>{count} of these does not hold your words; it was only near in meaning.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} davon enthält deine Worte nicht; sie war nur im Sinn ähnlich.</translation>
    </message>
    <message>
      <source>{count} of these do not hold your words; they were only near in meaning.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} davon enthalten deine Worte nicht; sie waren nur im Sinn ähnlich.</translation>
    </message>
    <message>
      <source>{count} file</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Datei</translation>
    </message>
    <message>
      <source>{count} place</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Stelle</translation>
    </message>
    <message>
      <source>{count} places</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Stellen</translation>
    </message>
    <message>
      <source>I looked through {files} ({size}), and a trace of it is still in {places}:</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Ich habe {files} ({size}) durchsucht, und an {places} ist noch eine Spur davon:</translation>
    </message>
    <message>
      <source>{count} other memory says nearly the same. It stays.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} andere Erinnerung sagt fast dasselbe. Sie bleibt.</translation>
    </message>
    <message>
      <source>{count} other memories say nearly the same. They stay.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} andere Erinnerungen sagen fast dasselbe. Sie bleiben.</translation>
    </message>
    <message>
      <source>{count} mention in a chat</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erwähnung in einem Chat</translation>
    </message>
    <message>
      <source>{count} mentions in chats</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erwähnungen in Chats</translation>
    </message>
    <message>
      <source>{count} step of history</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Schritt des Verlaufs</translation>
    </message>
    <message>
      <source>{count} steps of history</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Schritte des Verlaufs</translation>
    </message>
    <message>
      <source>{count} entry of the index</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Eintrag des Verzeichnisses</translation>
    </message>
    <message>
      <source>{count} entries of the index</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Einträge des Verzeichnisses</translation>
    </message>
    <message>
      <source>Also removed: {parts}.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Ebenfalls entfernt: {parts}.</translation>
    </message>
    <message>
      <source>I looked through {files} ({size}). Neither the words nor their index entry are in any of them.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Ich habe {files} ({size}) durchsucht. Weder die Worte noch ihr Eintrag im Verzeichnis stehen in einer davon.</translation>
    </message>
    <message>
      <source>Forget for good</source>
      <extracomment>ui/memories/forget_dialog.py, ui/settings_page/data_section.py</extracomment>
      <translation>Für immer vergessen</translation>
    </message>
    <message>
      <source>Forget {count} memory for good?</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erinnerung für immer vergessen?</translation>
    </message>
    <message>
      <source>Forget {count} memories for good?</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erinnerungen für immer vergessen?</translation>
    </message>
    <message>
      <source>Forget {count} for good</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} für immer vergessen</translation>
    </message>
    <message>
      <source>What will be forgotten</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Was vergessen wird</translation>
    </message>
    <message>
      <source>Only the {count} that holds them</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/near_dialog.py</extracomment>
      <translation>Nur die {count}, die sie enthält</translation>
    </message>
    <message>
      <source>Only the {count} that hold them</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/near_dialog.py</extracomment>
      <translation>Nur die {count}, die sie enthalten</translation>
    </message>
    <message>
      <source>Removed: {what}.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Entfernt: {what}.</translation>
    </message>
    <message>
      <source>With it goes everything drawn from it. This cannot be undone.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Mit ihr geht alles, was daraus gewonnen wurde. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep them</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Forget it too</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Auch vergessen</translation>
    </message>
    <message>
      <source>Forget them too</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Auch diese vergessen</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Something is left</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Etwas ist übrig</translation>
    </message>
    <message>
      <source>Forgetting {count} memory…</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erinnerung wird vergessen …</translation>
    </message>
    <message>
      <source>Forgetting {count} memories…</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Erinnerungen werden vergessen …</translation>
    </message>
    <message>
      <source>That did not work</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
      <source>Looking for everything that hangs together with it…</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Ich suche alles, was damit zusammenhängt …</translation>
    </message>
    <message>
      <source>Removing it everywhere, then looking through every file for a trace.</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>Es wird überall entfernt, dann wird jede Datei nach einer Spur durchsucht.</translation>
    </message>
    <message>
      <source>{count} memory</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/list_head.py, ui/memories/row_menu.py, ui/memories/strength/chart.py, ui/memories/strength/dialog.py, ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerung</translation>
    </message>
    <message>
      <source>{count} memories</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/list_head.py, ui/memories/row_menu.py, ui/memories/strength/chart.py, ui/memories/strength/dialog.py, ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerungen</translation>
    </message>
    <message>
      <source>{count} link</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/graph/canvas.py</extracomment>
      <translation>{count} Verbindung</translation>
    </message>
    <message>
      <source>{count} links</source>
      <extracomment>ui/memories/forget_dialog.py, ui/memories/graph/canvas.py</extracomment>
      <translation>{count} Verbindungen</translation>
    </message>
    <message>
      <source>{count} note of a use</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Vermerk über einen Gebrauch</translation>
    </message>
    <message>
      <source>{count} notes of uses</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Vermerke über Gebrauch</translation>
    </message>
    <message>
      <source>{count} passage blacked out</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Stelle geschwärzt</translation>
    </message>
    <message>
      <source>{count} passages blacked out</source>
      <extracomment>ui/memories/forget_dialog.py</extracomment>
      <translation>{count} Stellen geschwärzt</translation>
    </message>
    <message>
      <source>Says the very same.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Sagt genau dasselbe.</translation>
    </message>
    <message>
      <source>Was drawn from it.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Wurde daraus gewonnen.</translation>
    </message>
    <message>
      <source>The sentence it was drawn from: nothing readable would be left of it.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Der Satz, aus dem sie gewonnen wurde: Von ihm bliebe nichts Lesbares übrig.</translation>
    </message>
    <message>
      <source>Was drawn from the same sentence, and the sentence goes.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Wurde aus demselben Satz gewonnen, und der Satz geht.</translation>
    </message>
    <message>
      <source>An insight that rests on it.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Eine Einsicht, die darauf beruht.</translation>
    </message>
    <message>
      <source>Holds its words.</source>
      <extracomment>ui/memories/going_along.py</extracomment>
      <translation>Enthält ihre Worte.</translation>
    </message>
    <message>
      <source>What hangs together</source>
      <extracomment>ui/memories/graph/canvas.py, ui/memories/graph/dialog.py</extracomment>
      <translation>Was zusammenhängt</translation>
    </message>
    <message>
      <source>Around “{text}”</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Rund um „{text}“</translation>
    </message>
    <message>
      <source>{reasons}, with “{memory}”</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>{reasons}, mit „{memory}“</translation>
    </message>
    <message>
      <source>The links in words</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Die Verbindungen in Worten</translation>
    </message>
    <message>
      <source>Open this memory</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Diese Erinnerung öffnen</translation>
    </message>
    <message>
      <source>Put it in the middle</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>In die Mitte stellen</translation>
    </message>
    <message>
      <source>It stands alone</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Sie steht allein</translation>
    </message>
    <message>
      <source>No other memory shares a name, a conversation or a meaning with it yet.</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Keine andere Erinnerung teilt bisher einen Namen, ein Gespräch oder eine Bedeutung mit ihr.</translation>
    </message>
    <message>
      <source>{count} memory hangs with it</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>{count} Erinnerung hängt mit ihr zusammen</translation>
    </message>
    <message>
      <source>{count} memories hang with it</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>{count} Erinnerungen hängen mit ihr zusammen</translation>
    </message>
    <message>
      <source>{count} step</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>{count} Schritt</translation>
    </message>
    <message>
      <source>{count} steps</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>{count} Schritte</translation>
    </message>
    <message>
      <source>How many links to follow; + and - do it too</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Wie vielen Verbindungen gefolgt wird; + und - tun es auch</translation>
    </message>
    <message>
      <source>Following the links…</source>
      <extracomment>ui/memories/graph/dialog.py</extracomment>
      <translation>Den Verbindungen wird gefolgt …</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <extracomment>ui/memories/graph/painting.py, ui/memories/merging/dialog.py, ui/memories/merging/find_dialog.py, ui/memories/provenance.py</extracomment>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <source>History</source>
      <extracomment>ui/memories/history_section.py</extracomment>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Takes back everything this step changed</source>
      <extracomment>ui/memories/history_section.py</extracomment>
      <translation>Nimmt alles zurück, was dieser Schritt geändert hat</translation>
    </message>
    <message>
      <source>Undo: {deed}, {when}</source>
      <extracomment>ui/memories/history_section.py</extracomment>
      <translation>Rückgängig: {deed}, {when}</translation>
    </message>
    <message>
      <source>Show all</source>
      <extracomment>ui/memories/history_section.py</extracomment>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Before: {text}</source>
      <extracomment>ui/memories/history_section.py</extracomment>
      <translation>Vorher: {text}</translation>
    </message>
    <message>
      <source>Order of the list</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
      <source>By meaning</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Nach Bedeutung</translation>
    </message>
    <message>
      <source>Enter in the search field does the same</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Die Eingabetaste im Suchfeld tut dasselbe</translation>
    </message>
    <message>
      <source>Found</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Gefunden</translation>
    </message>
    <message>
      <source>Nothing came to mind; the nearest</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Nichts kam in den Sinn; das Nächste</translation>
    </message>
    <message>
      <source>Waiting for your word</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Wartet auf dein Wort</translation>
    </message>
    <message>
      <source>None holds these words; the nearest in meaning</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Keine enthält diese Worte; die im Sinn nächsten</translation>
    </message>
    <message>
      <source>All dates</source>
      <extracomment>ui/memories/list_head.py</extracomment>
      <translation>Alle Tage</translation>
    </message>
    <message>
      <source>Importing: line {done} of {total}</source>
      <extracomment>ui/memories/list_presenter.py</extracomment>
      <translation>Import: Zeile {done} von {total}</translation>
    </message>
    <message>
      <source>Importing…</source>
      <extracomment>ui/memories/list_presenter.py</extracomment>
      <translation>Wird importiert …</translation>
    </message>
    <message>
      <source>Nothing to remember yet</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Noch nichts zu erinnern</translation>
    </message>
    <message>
      <source>Tell Scrubjay something, or bring in notes and chats you already have. Everything stays on this computer.</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Erzähle Scrubjay etwas, oder bring Notizen und Chats mit, die du schon hast. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
      <source>Show everything</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>Search by meaning</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Nach Bedeutung suchen</translation>
    </message>
    <message>
      <source>Write the first memory</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Die erste Erinnerung schreiben</translation>
    </message>
    <message>
      <source>Import a file…</source>
      <extracomment>ui/memories/list_states.py</extracomment>
      <translation>Datei importieren …</translation>
    </message>
    <message>
      <source>The memories cannot be read</source>
      <extracomment>ui/memories/list_states.py, ui/memories/merging/find_dialog.py</extracomment>
      <translation>Die Erinnerungen lassen sich nicht lesen</translation>
    </message>
    <message>
      <source>Loading…</source>
      <extracomment>ui/memories/listing.py</extracomment>
      <translation>Wird geladen …</translation>
    </message>
    <message>
      <source>The others go to the trash with their history and sources, and what was tied to them is tied to this one. Undo brings all of them back as they were.</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Die anderen kommen mit Verlauf und Quellen in den Papierkorb, und was mit ihnen verbunden war, wird mit dieser verbunden. Rückgängig bringt alle zurück, wie sie waren.</translation>
    </message>
    <message>
      <source>It takes over: {what}.</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Sie übernimmt: {what}.</translation>
    </message>
    <message>
      <source>Merge memories</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Erinnerungen zusammenführen</translation>
    </message>
    <message>
      <source>Make one of these</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Eine daraus machen</translation>
    </message>
    <message>
      <source>Words of the one memory</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Worte der einen Erinnerung</translation>
    </message>
    <message>
      <source>Merge</source>
      <extracomment>ui/memories/merging/dialog.py, ui/review/question_card.py</extracomment>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>These cannot be merged</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Diese lassen sich nicht zusammenführen</translation>
    </message>
    <message>
      <source>Choose whose words and source stay.</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Wähle, wessen Worte und Quelle bleiben.</translation>
    </message>
    <message>
      <source>Make one of {count} memory</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Aus {count} Erinnerung eine machen</translation>
    </message>
    <message>
      <source>Make one of {count} memories</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Aus {count} Erinnerungen eine machen</translation>
    </message>
    <message>
      <source>This one stays</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Diese bleibt</translation>
    </message>
    <message>
      <source>This one stays: {text}</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Diese bleibt: {text}</translation>
    </message>
    <message>
      <source>Tags: {tags}</source>
      <extracomment>ui/memories/merging/dialog.py, ui/memories/sections.py</extracomment>
      <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
      <source>Place: {place}</source>
      <extracomment>ui/memories/merging/dialog.py, ui/memories/sections.py</extracomment>
      <translation>Ort: {place}</translation>
    </message>
    <message>
      <source>used {count} time</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>{count}-mal gebraucht</translation>
    </message>
    <message>
      <source>used {count} times</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>{count}-mal gebraucht</translation>
    </message>
    <message>
      <source>tags {tags}</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Schlagwörter {tags}</translation>
    </message>
    <message>
      <source>names {names}</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Namen {names}</translation>
    </message>
    <message>
      <source>place {place}</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Ort {place}</translation>
    </message>
    <message>
      <source>pinned</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>angeheftet</translation>
    </message>
    <message>
      <source>{count} use</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>{count} Gebrauch</translation>
    </message>
    <message>
      <source>{count} uses</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>{count} Gebräuche</translation>
    </message>
    <message>
      <source>the slower fading</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>das langsamere Verblassen</translation>
    </message>
    <message>
      <source>It will be</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>So wird sie</translation>
    </message>
    <message>
      <source>Reading the memories…</source>
      <extracomment>ui/memories/merging/dialog.py</extracomment>
      <translation>Die Erinnerungen werden gelesen …</translation>
    </message>
    <message>
      <source>Find duplicates</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Doppelte finden</translation>
    </message>
    <message>
      <source>Memories that say the same</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Erinnerungen, die dasselbe sagen</translation>
    </message>
    <message>
      <source>Merge all</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Alle zusammenführen</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Nichts doppelt</translation>
    </message>
    <message>
      <source>No two memories say the same. Similar ones are tied together instead.</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Keine zwei Erinnerungen sagen dasselbe. Ähnliche werden stattdessen verbunden.</translation>
    </message>
    <message>
      <source>Merge {count} group</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>{count} Gruppe zusammenführen</translation>
    </message>
    <message>
      <source>Merge all {count} groups</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Alle {count} Gruppen zusammenführen</translation>
    </message>
    <message>
      <source>These say the same</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Diese sagen dasselbe</translation>
    </message>
    <message>
      <source>Not the same</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>Nicht dasselbe</translation>
    </message>
    <message>
      <source>Looked through {done} of {total}</source>
      <extracomment>ui/memories/merging/find_dialog.py</extracomment>
      <translation>{done} von {total} durchgesehen</translation>
    </message>
    <message>
      <source>Months</source>
      <extracomment>ui/memories/mood_line.py</extracomment>
      <translation>Monate</translation>
    </message>
    <message>
      <source>{count} line</source>
      <extracomment>ui/memories/mood_spans.py, ui/memories/timeline_rows.py, ui/settings_page/data_section.py</extracomment>
      <translation>{count} Zeile</translation>
    </message>
    <message>
      <source>{count} lines</source>
      <extracomment>ui/memories/mood_spans.py, ui/memories/timeline_rows.py, ui/settings_page/data_section.py</extracomment>
      <translation>{count} Zeilen</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <extracomment>ui/memories/mood_strip.py, ui/you/month_bars.py</extracomment>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <extracomment>ui/memories/mood_strip.py, ui/wording.py</extracomment>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <extracomment>ui/memories/mood_strip.py, ui/memories/timeline_rows.py, ui/memories/wording.py</extracomment>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Days by feeling</source>
      <extracomment>ui/memories/mood_strip.py</extracomment>
      <translation>Tage nach Gefühl</translation>
    </message>
    <message>
      <source>Arrow keys go from day to day, with Shift over a range; Enter lists it. Minus shows months, plus days.</source>
      <extracomment>ui/memories/mood_strip.py</extracomment>
      <translation>Pfeiltasten gehen von Tag zu Tag, mit Umschalt über einen Bereich; die Eingabetaste zeigt ihn. Minus zeigt Monate, Plus Tage.</translation>
    </message>
    <message>
      <source>Near in meaning</source>
      <extracomment>ui/memories/near_dialog.py, ui/memories/rows.py</extracomment>
      <translation>Ähnlich im Sinn</translation>
    </message>
    <message>
      <source>All {count}</source>
      <extracomment>ui/memories/near_dialog.py</extracomment>
      <translation>Alle {count}</translation>
    </message>
    <message>
      <source>They stand lowest in the list.</source>
      <extracomment>ui/memories/near_dialog.py</extracomment>
      <translation>Sie stehen zuunterst in der Liste.</translation>
    </message>
    <message>
      <source>Without {search}</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Ohne {search}</translation>
    </message>
    <message>
      <source>What may find something</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Was etwas finden könnte</translation>
    </message>
    <message>
      <source>Without the filters</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Ohne die Filter</translation>
    </message>
    <message>
      <source>In the trash too</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Auch im Papierkorb</translation>
    </message>
    <message>
      <source>No memory matches what you are looking for.</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Keine Erinnerung passt zu dem, was du suchst.</translation>
    </message>
    <message>
      <source>Search for {search}</source>
      <extracomment>ui/memories/no_hits.py</extracomment>
      <translation>Nach {search} suchen</translation>
    </message>
    <message>
      <source>Fades this week</source>
      <extracomment>ui/memories/notices.py</extracomment>
      <translation>Verblasst diese Woche</translation>
    </message>
    <message>
      <source>{count} contradiction</source>
      <extracomment>ui/memories/notices.py</extracomment>
      <translation>{count} Widerspruch</translation>
    </message>
    <message>
      <source>{count} contradictions</source>
      <extracomment>ui/memories/notices.py</extracomment>
      <translation>{count} Widersprüche</translation>
    </message>
    <message>
      <source>{count} fades this week</source>
      <extracomment>ui/memories/notices.py</extracomment>
      <translation>{count} verblasst diese Woche</translation>
    </message>
    <message>
      <source>{count} fade this week</source>
      <extracomment>ui/memories/notices.py</extracomment>
      <translation>{count} verblassen diese Woche</translation>
    </message>
    <message>
      <source>How strong they are…</source>
      <extracomment>ui/memories/page_menu.py</extracomment>
      <translation>Wie stark sie sind …</translation>
    </message>
    <message>
      <source>Contradictions…</source>
      <extracomment>ui/memories/page_menu.py</extracomment>
      <translation>Widersprüche …</translation>
    </message>
    <message>
      <source>Find duplicates…</source>
      <extracomment>ui/memories/page_menu.py</extracomment>
      <translation>Doppelte finden …</translation>
    </message>
    <message>
      <source>More ways to look at your memories</source>
      <extracomment>ui/memories/page_menu.py</extracomment>
      <translation>Mehr Arten, deine Erinnerungen anzusehen</translation>
    </message>
    <message>
      <source>The exact words</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Die genauen Worte</translation>
    </message>
    <message>
      <source>Where it comes from</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Woher es kommt</translation>
    </message>
    <message>
      <source>Open what was said</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Öffnen, was gesagt wurde</translation>
    </message>
    <message>
      <source>Drawn from it</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Daraus gewonnen</translation>
    </message>
    <message>
      <source>Where it was used</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Wo es gebraucht wurde</translation>
    </message>
    <message>
      <source>Form</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Formular</translation>
    </message>
    <message>
      <source>Answer</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Shows what was filled</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Zeigt, was ausgefüllt wurde</translation>
    </message>
    <message>
      <source>Shows it in its chat</source>
      <extracomment>ui/memories/provenance.py</extracomment>
      <translation>Zeigt es in seinem Chat</translation>
    </message>
    <message>
      <source>This no longer holds. You said something newer on {day}:</source>
      <extracomment>ui/memories/review_card.py</extracomment>
      <translation>Das gilt nicht mehr. Am {day} hast du etwas Neueres gesagt:</translation>
    </message>
    <message>
      <source>Is this right?</source>
      <extracomment>ui/memories/review_card.py, ui/review/question_card.py</extracomment>
      <translation>Stimmt das?</translation>
    </message>
    <message>
      <source>I understood this from your words. It is not used until you keep it.</source>
      <extracomment>ui/memories/review_card.py</extracomment>
      <translation>So habe ich deine Worte verstanden. Es wird erst benutzt, wenn du es behältst.</translation>
    </message>
    <message>
      <source>Something newer took its place and was removed since.</source>
      <extracomment>ui/memories/review_card.py</extracomment>
      <translation>Etwas Neueres trat an seine Stelle und wurde seither entfernt.</translation>
    </message>
    <message>
      <source>Keep</source>
      <extracomment>ui/memories/review_card.py, ui/memories/row_menu.py, ui/review/cards_view.py, ui/review/fading_view.py, ui/review/question_card.py</extracomment>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Correct</source>
      <extracomment>ui/memories/review_card.py</extracomment>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <source>Refuse</source>
      <extracomment>ui/memories/review_card.py, ui/memories/row_menu.py, ui/review/question_card.py</extracomment>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>strength {percent}</source>
      <extracomment>ui/memories/rows.py, ui/memories/timeline_rows.py</extracomment>
      <translation>Stärke {percent}</translation>
    </message>
    <message>
      <source>New: to review</source>
      <extracomment>ui/memories/rows.py</extracomment>
      <translation>Neu: zum Durchsehen</translation>
    </message>
    <message>
      <source>Replaced</source>
      <extracomment>ui/memories/rows.py</extracomment>
      <translation>Ersetzt</translation>
    </message>
    <message>
      <source>Archived</source>
      <extracomment>ui/memories/rows.py, ui/memories/wording.py, ui/wording.py</extracomment>
      <translation>Archiviert</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <extracomment>ui/memories/saved_dialog.py, ui/memories/search_bar.py</extracomment>
      <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
      <source>Rename (F2)</source>
      <extracomment>ui/memories/saved_dialog.py</extracomment>
      <translation>Umbenennen (F2)</translation>
    </message>
    <message>
      <source>Remove (Del)</source>
      <extracomment>ui/memories/saved_dialog.py</extracomment>
      <translation>Entfernen (Entf)</translation>
    </message>
    <message>
      <source>Search</source>
      <extracomment>ui/memories/saved_dialog.py, ui/widgets/search_field.py</extracomment>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search for something first, then save it here.</source>
      <extracomment>ui/memories/saved_dialog.py, ui/memories/search_bar.py</extracomment>
      <translation>Suche zuerst nach etwas, dann kannst du es hier speichern.</translation>
    </message>
    <message>
      <source>Search your memories</source>
      <extracomment>ui/memories/search_bar.py, ui/shortcuts.py</extracomment>
      <translation>Deine Erinnerungen durchsuchen</translation>
    </message>
    <message>
      <source>How to search (F1)</source>
      <extracomment>ui/memories/search_bar.py</extracomment>
      <translation>Wie man sucht (F1)</translation>
    </message>
    <message>
      <source>List</source>
      <extracomment>ui/memories/search_bar.py</extracomment>
      <translation>Liste</translation>
    </message>
    <message>
      <source>Timeline</source>
      <extracomment>ui/memories/search_bar.py, ui/memories/timeline_view.py</extracomment>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <source>Save “{search}”</source>
      <extracomment>ui/memories/search_bar.py</extracomment>
      <translation>„{search}“ speichern</translation>
    </message>
    <message>
      <source>Rename or remove…</source>
      <extracomment>ui/memories/search_bar.py</extracomment>
      <translation>Umbenennen oder entfernen …</translation>
    </message>
    <message>
      <source>Search operators</source>
      <extracomment>ui/memories/search_completion.py</extracomment>
      <translation>Suchzeichen</translation>
    </message>
    <message>
      <source>Enter searches by meaning instead of words. Down goes into the list, Escape clears the field. While you type, names and operators are offered.</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>Die Eingabetaste sucht nach Bedeutung statt nach Wörtern. Pfeil ab geht in die Liste, Escape leert das Feld. Beim Tippen werden Namen und Suchzeichen angeboten.</translation>
    </message>
    <message>
      <source>How to search</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>Wie man sucht</translation>
    </message>
    <message>
      <source>memories with these words, or words that begin so</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>Erinnerungen mit diesen Wörtern, oder mit Wörtern, die so anfangen</translation>
    </message>
    <message>
      <source>exactly these words in this order</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>genau diese Wörter in dieser Reihenfolge</translation>
    </message>
    <message>
      <source>all of it together</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>alles zusammen</translation>
    </message>
    <message>
      <source>Press an example to try it.</source>
      <extracomment>ui/memories/search_help.py</extracomment>
      <translation>Drücke auf ein Beispiel, um es zu versuchen.</translation>
    </message>
    <message>
      <source>“{value}” does not go with {operator}</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>„{value}“ passt nicht zu {operator}</translation>
    </message>
    <message>
      <source>“{operator}” is not known here. There are {known} and "exact words".</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>„{operator}“ ist hier nicht bekannt. Es gibt {known} und "genaue Worte".</translation>
    </message>
    <message>
      <source>said, fact, preference, relationship, plan, event or insight</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>said, fact, preference, relationship, plan, event oder insight</translation>
    </message>
    <message>
      <source>joy, acceptance, fear, surprise, sadness, disgust, anger, …</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>joy, acceptance, fear, surprise, sadness, disgust, anger, …</translation>
    </message>
    <message>
      <source>a name that is mentioned</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>ein Name, der vorkommt</translation>
    </message>
    <message>
      <source>where it was</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>wo es war</translation>
    </message>
    <message>
      <source>chat, note, import, form, typed, or the name of a conversation</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>chat, note, import, form, typed oder der Name eines Gesprächs</translation>
    </message>
    <message>
      <source>a tag</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>ein Schlagwort</translation>
    </message>
    <message>
      <source>a share such as 40%</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>ein Anteil wie 40%</translation>
    </message>
    <message>
      <source>earlier than 2024, 2024-05 or 2024-05-08</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>vor 2024, 2024-05 oder 2024-05-08</translation>
    </message>
    <message>
      <source>from 2024, 2024-05 or 2024-05-08 on</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>ab 2024, 2024-05 oder 2024-05-08</translation>
    </message>
    <message>
      <source>only what is pinned</source>
      <extracomment>ui/memories/search_language.py</extracomment>
      <translation>nur Angeheftetes</translation>
    </message>
    <message>
      <source>Read with {share} certainty</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Mit {share} Gewissheit gelesen</translation>
    </message>
    <message>
      <source>Confirmed by you</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Von dir bestätigt</translation>
    </message>
    <message>
      <source>Strength</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>What it says</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Was es besagt</translation>
    </message>
    <message>
      <source>Names, tags and places</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Namen, Schlagwörter und Orte</translation>
    </message>
    <message>
      <source>Edit tags…</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Schlagwörter bearbeiten …</translation>
    </message>
    <message>
      <source>Edit tags</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Schlagwörter bearbeiten</translation>
    </message>
    <message>
      <source>What it is about</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <source>Keywords: {words}</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Stichwörter: {words}</translation>
    </message>
    <message>
      <source>Show the exponential curve too</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Auch die exponentielle Kurve zeigen</translation>
    </message>
    <message>
      <source>Show the power curve too</source>
      <extracomment>ui/memories/sections.py</extracomment>
      <translation>Auch die Potenzkurve zeigen</translation>
    </message>
    <message>
      <source>The chat it was said in was removed.</source>
      <extracomment>ui/memories/showing_use.py</extracomment>
      <translation>Der Chat, in dem es gesagt wurde, ist entfernt.</translation>
    </message>
    <message>
      <source>Arrow keys go from band to band, Enter lists the memories</source>
      <extracomment>ui/memories/strength/chart.py</extracomment>
      <translation>Pfeiltasten gehen von Stufe zu Stufe, die Eingabetaste zeigt die Erinnerungen</translation>
    </message>
    <message>
      <source>Memories by strength</source>
      <extracomment>ui/memories/strength/chart.py</extracomment>
      <translation>Erinnerungen nach Stärke</translation>
    </message>
    <message>
      <source>archived below</source>
      <extracomment>ui/memories/strength/chart.py</extracomment>
      <translation>darunter archiviert</translation>
    </message>
    <message>
      <source>faded below</source>
      <extracomment>ui/memories/strength/chart.py</extracomment>
      <translation>darunter verblasst</translation>
    </message>
    <message>
      <source>How strong your memories are</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>Wie stark deine Erinnerungen sind</translation>
    </message>
    <message>
      <source>Nothing to count yet</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
      <source>Once something is remembered, its strength shows here.</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>Sobald etwas gemerkt ist, zeigt sich hier seine Stärke.</translation>
    </message>
    <message>
      <source>A use makes a memory strong again. Click a bar to list it.</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>Ein Gebrauch macht eine Erinnerung wieder stark. Klicke auf einen Balken, um sie zu zeigen.</translation>
    </message>
    <message>
      <source>{count} pinned, which does not fade</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>{count} angeheftet, die nicht verblasst</translation>
    </message>
    <message>
      <source>{count} pinned, which do not fade</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>{count} angeheftet, die nicht verblassen</translation>
    </message>
    <message>
      <source>Counting…</source>
      <extracomment>ui/memories/strength/dialog.py</extracomment>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <extracomment>ui/memories/strength/presenter.py</extracomment>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>Tie to another memory</source>
      <extracomment>ui/memories/tie_dialog.py</extracomment>
      <translation>Mit einer anderen Erinnerung verbinden</translation>
    </message>
    <message>
      <source>Search for the other memory</source>
      <extracomment>ui/memories/tie_dialog.py</extracomment>
      <translation>Die andere Erinnerung suchen</translation>
    </message>
    <message>
      <source>Tie them</source>
      <extracomment>ui/memories/tie_dialog.py, ui/review/question_card.py</extracomment>
      <translation>Verbinden</translation>
    </message>
    <message>
      <source>Memories found</source>
      <extracomment>ui/memories/tie_dialog.py</extracomment>
      <translation>Gefundene Erinnerungen</translation>
    </message>
    <message>
      <source>Nothing was found. Search for it by its words.</source>
      <extracomment>ui/memories/tie_dialog.py</extracomment>
      <translation>Nichts gefunden. Suche sie mit ihren Worten.</translation>
    </message>
    <message>
      <source>What belongs together with this?</source>
      <extracomment>ui/memories/tie_dialog.py</extracomment>
      <translation>Was gehört hierzu?</translation>
    </message>
    <message>
      <source>same conversation</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>dasselbe Gespräch</translation>
    </message>
    <message>
      <source>same name</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>derselbe Name</translation>
    </message>
    <message>
      <source>alike</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>ähnlich</translation>
    </message>
    <message>
      <source>used together</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>zusammen gebraucht</translation>
    </message>
    <message>
      <source>tied by you</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>von dir verbunden</translation>
    </message>
    <message>
      <source>drawn from the same words</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>aus denselben Worten gewonnen</translation>
    </message>
    <message>
      <source>replaced</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>ersetzt</translation>
    </message>
    <message>
      <source>Belongs together with</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>Gehört zusammen mit</translation>
    </message>
    <message>
      <source>Tie to another memory…</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>Mit anderer Erinnerung verbinden …</translation>
    </message>
    <message>
      <source>Show as a graph… (Ctrl+G)</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>Als Netz zeigen … (Strg+G)</translation>
    </message>
    <message>
      <source>Show {count} more</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>{count} weitere zeigen</translation>
    </message>
    <message>
      <source>Take this tie away</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>Diese Verbindung lösen</translation>
    </message>
    <message>
      <source>waits for this</source>
      <extracomment>ui/memories/ties_section.py</extracomment>
      <translation>wartet hierauf</translation>
    </message>
    <message>
      <source>dddd d MMMM</source>
      <extracomment>ui/memories/timeline_rows.py</extracomment>
      <translation>dddd, d. MMMM</translation>
    </message>
    <message>
      <source>Nothing was said yet</source>
      <extracomment>ui/memories/timeline_view.py</extracomment>
      <translation>Noch wurde nichts gesagt</translation>
    </message>
    <message>
      <source>What you say and import appears here by year, month and day.</source>
      <extracomment>ui/memories/timeline_view.py</extracomment>
      <translation>Was du sagst und importierst, erscheint hier nach Jahr, Monat und Tag.</translation>
    </message>
    <message>
      <source>How it was over time</source>
      <extracomment>ui/memories/values_section.py</extracomment>
      <translation>Wie es mit der Zeit war</translation>
    </message>
    <message>
      <source>holds now</source>
      <extracomment>ui/memories/values_section.py</extracomment>
      <translation>gilt jetzt</translation>
    </message>
    <message>
      <source>this one</source>
      <extracomment>ui/memories/values_section.py</extracomment>
      <translation>dies hier</translation>
    </message>
    <message>
      <source>less than a day</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>weniger als einen Tag</translation>
    </message>
    <message>
      <source>It rests in the archive. Time deletes nothing.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Sie ruht im Archiv. Die Zeit löscht nichts.</translation>
    </message>
    <message>
      <source>Used today, it would last {span}.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Heute gebraucht, hielte sie {span}.</translation>
    </message>
    <message>
      <source>{count} use made it firmer: a use counts for more the longer one waited.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Gebrauch hat sie gefestigt: Ein Gebrauch zählt umso mehr, je länger man gewartet hat.</translation>
    </message>
    <message>
      <source>{count} uses made it firmer: a use counts for more the longer one waited.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Mal Gebrauch hat sie gefestigt: Ein Gebrauch zählt umso mehr, je länger man gewartet hat.</translation>
    </message>
    <message>
      <source>{count} year</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Jahr</translation>
    </message>
    <message>
      <source>{count} years</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Jahre</translation>
    </message>
    <message>
      <source>{count} month</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Monat</translation>
    </message>
    <message>
      <source>{count} months</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Monate</translation>
    </message>
    <message>
      <source>{count} day</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Tag</translation>
    </message>
    <message>
      <source>{count} days</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>{count} Tage</translation>
    </message>
    <message>
      <source>Pinned: it does not fade.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Angeheftet: sie verblasst nicht.</translation>
    </message>
    <message>
      <source>It will fade in {span}.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Noch {span}, bis sie verblasst.</translation>
    </message>
    <message>
      <source>It has faded. You confirmed it, so it is never archived.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Sie ist verblasst. Du hast sie bestätigt, deshalb kommt sie nie ins Archiv.</translation>
    </message>
    <message>
      <source>It has faded. It goes to the archive in {span}.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Sie ist verblasst. Noch {span}, bis sie ins Archiv kommt.</translation>
    </message>
    <message>
      <source>Never used, it lasts {first}. A use makes it firmer, and counts for more the longer one waited.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Ungebraucht hält sie {first}. Ein Gebrauch festigt sie und zählt umso mehr, je länger man gewartet hat.</translation>
    </message>
    <message>
      <source>Not so: {statement}</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Nicht so: {statement}</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Von {first} bis {last}</translation>
    </message>
    <message>
      <source>Until {last}</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Bis {last}</translation>
    </message>
    <message>
      <source>Since {first}</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Seit {first}</translation>
    </message>
    <message>
      <source>it is the fact asked for</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>es ist die gefragte Angabe</translation>
    </message>
    <message>
      <source>same words</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>dieselben Wörter</translation>
    </message>
    <message>
      <source>close in meaning</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>nah in der Bedeutung</translation>
    </message>
    <message>
      <source>said next to it</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>daneben gesagt</translation>
    </message>
    <message>
      <source>from the same conversation</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>aus demselben Gespräch</translation>
    </message>
    <message>
      <source>same person</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>dieselbe Person</translation>
    </message>
    <message>
      <source>same time</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>dieselbe Zeit</translation>
    </message>
    <message>
      <source>same place</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>derselbe Ort</translation>
    </message>
    <message>
      <source>same feeling</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>dasselbe Gefühl</translation>
    </message>
    <message>
      <source>linked</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>verbunden</translation>
    </message>
    <message>
      <source>recent</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>kürzlich</translation>
    </message>
    <message>
      <source>Remembered</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Gemerkt</translation>
    </message>
    <message>
      <source>Imported</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>Edited</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Bearbeitet</translation>
    </message>
    <message>
      <source>Pinned or unpinned</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Angeheftet oder gelöst</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Rejected</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Replaced by something newer</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Durch Neueres ersetzt</translation>
    </message>
    <message>
      <source>Moved to the trash</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
      <source>Changed with time</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Mit der Zeit geändert</translation>
    </message>
    <message>
      <source>Used</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Gebraucht</translation>
    </message>
    <message>
      <source>Undone</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Rückgängig gemacht</translation>
    </message>
    <message>
      <source>by you</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>von dir</translation>
    </message>
    <message>
      <source>by Scrubjay</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>von Scrubjay</translation>
    </message>
    <message>
      <source>by time</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>von der Zeit</translation>
    </message>
    <message>
      <source>At first it lasted {first}.</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Zuerst hielt sie {first}.</translation>
    </message>
    <message>
      <source>thing</source>
      <extracomment>ui/memories/wording.py</extracomment>
      <translation>Sache</translation>
    </message>
    <message>
      <source>Appearance</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/appearance_section.py, ui/settings_page/page.py</extracomment>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Memory</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/page.py</extracomment>
      <translation>Gedächtnis</translation>
    </message>
    <message>
      <source>Model</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/page.py</extracomment>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Privacy</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/page.py, ui/settings_page/privacy_section.py</extracomment>
      <translation>Privatsphäre</translation>
    </message>
    <message>
      <source>Data</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/page.py</extracomment>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Keys</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/keys_section.py, ui/settings_page/page.py</extracomment>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>This computer</source>
      <extracomment>ui/palette/commands.py, ui/settings_page/page.py, ui/settings_page/system_section.py</extracomment>
      <translation>Dieser Computer</translation>
    </message>
    <message>
      <source>Do</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Tun</translation>
    </message>
    <message>
      <source>Theme: {name}</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Farben: {name}</translation>
    </message>
    <message>
      <source>Import a file</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Datei importieren</translation>
    </message>
    <message>
      <source>Back up or restore</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Sichern oder wiederherstellen</translation>
    </message>
    <message>
      <source>This chat: {mode}</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Dieser Chat: {mode}</translation>
    </message>
    <message>
      <source>Settings: {section}</source>
      <extracomment>ui/palette/commands.py</extracomment>
      <translation>Einstellungen: {section}</translation>
    </message>
    <message>
      <source>Go to</source>
      <extracomment>ui/palette/commands.py, ui/shortcuts.py</extracomment>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Go anywhere, do anything</source>
      <extracomment>ui/palette/palette.py, ui/shortcuts.py</extracomment>
      <translation>Überall hin, alles tun</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <extracomment>ui/palette/palette.py</extracomment>
      <translation>So heißt nichts.</translation>
    </message>
    <message>
      <source>Your memories are not open: closing now loses what you wrote.</source>
      <extracomment>ui/quick/presenter.py</extracomment>
      <translation>Deine Erinnerungen sind nicht offen: Schließen verliert jetzt, was du geschrieben hast.</translation>
    </message>
    <message>
      <source>Press Escape once more to close all the same.</source>
      <extracomment>ui/quick/presenter.py</extracomment>
      <translation>Drücke noch einmal Escape, um trotzdem zu schließen.</translation>
    </message>
    <message>
      <source>Kept, and learned: {facts}</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Behalten und gelernt: {facts}</translation>
    </message>
    <message>
      <source>Tab goes to Undo. This window closes by itself.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Tab führt zu „Rückgängig“. Dieses Fenster schließt sich von selbst.</translation>
    </message>
    <message>
      <source>Enter keeps it as soon as your memories are open.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Die Eingabetaste behält es, sobald deine Erinnerungen offen sind.</translation>
    </message>
    <message>
      <source>Finish setting up Scrubjay first. Your words stay here.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Richte Scrubjay zuerst fertig ein. Deine Worte bleiben hier.</translation>
    </message>
    <message>
      <source>Your memories are locked. Unlock them, and Enter keeps it.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Deine Erinnerungen sind verschlossen. Schließe sie auf, und die Eingabetaste behält es.</translation>
    </message>
    <message>
      <source>Your memories could not be opened. Your words stay here.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Deine Erinnerungen ließen sich nicht öffnen. Deine Worte bleiben hier.</translation>
    </message>
    <message>
      <source>Enter keeps it in your memories. Escape closes.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Die Eingabetaste behält es in deinen Erinnerungen. Escape schließt.</translation>
    </message>
    <message>
      <source>Opening your memories; then it is kept.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Deine Erinnerungen werden geöffnet; dann wird es behalten.</translation>
    </message>
    <message>
      <source>It is kept when you unlock your memories.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Es wird behalten, wenn du deine Erinnerungen aufschließt.</translation>
    </message>
    <message>
      <source>Keeping it…</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Wird behalten …</translation>
    </message>
    <message>
      <source>Taken back.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Zurückgenommen.</translation>
    </message>
    <message>
      <source>You told me that already. Nothing was added.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Das hast du mir schon erzählt. Es kam nichts dazu.</translation>
    </message>
    <message>
      <source>Kept as you wrote it.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Behalten, wie du es geschrieben hast.</translation>
    </message>
    <message>
      <source>{count} thing is no longer so.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>{count} Sache gilt nicht mehr.</translation>
    </message>
    <message>
      <source>{count} things are no longer so.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>{count} Sachen gelten nicht mehr.</translation>
    </message>
    <message>
      <source>Enter keeps the question. It is answered in the chat.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Die Eingabetaste behält die Frage. Beantwortet wird sie im Chat.</translation>
    </message>
    <message>
      <source>An invented person is here: Enter keeps it among theirs.</source>
      <extracomment>ui/quick/state.py</extracomment>
      <translation>Eine erfundene Person ist hier: die Eingabetaste legt es zu ihrem.</translation>
    </message>
    <message>
      <source>What you want to remember</source>
      <extracomment>ui/quick/window.py</extracomment>
      <translation>Was du dir merken willst</translation>
    </message>
    <message>
      <source>What do you want to remember?</source>
      <extracomment>ui/quick/window.py</extracomment>
      <translation>Was willst du dir merken?</translation>
    </message>
    <message>
      <source>Scrubjay: an invented person</source>
      <extracomment>ui/quick/window.py</extracomment>
      <translation>Scrubjay: eine erfundene Person</translation>
    </message>
    <message>
      <source>{count} waits for you</source>
      <extracomment>ui/rail.py</extracomment>
      <translation>{count} wartet auf dich</translation>
    </message>
    <message>
      <source>{count} wait for you</source>
      <extracomment>ui/rail.py</extracomment>
      <translation>{count} warten auf dich</translation>
    </message>
    <message>
      <source>Companion window</source>
      <extracomment>ui/rail.py, ui/system/tray.py</extracomment>
      <translation>Begleitfenster</translation>
    </message>
    <message>
      <source>Review</source>
      <extracomment>ui/rail.py, ui/review/page.py</extracomment>
      <translation>Durchsehen</translation>
    </message>
    <message>
      <source>Kept.</source>
      <extracomment>ui/review/cards.py</extracomment>
      <translation>Behalten.</translation>
    </message>
    <message>
      <source>Let go to the archive.</source>
      <extracomment>ui/review/cards.py</extracomment>
      <translation>Ins Archiv gehen gelassen.</translation>
    </message>
    <message>
      <source>Skip (Esc)</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Überspringen (Esc)</translation>
    </message>
    <message>
      <source>Nothing to ask today</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Heute gibt es nichts zu fragen</translation>
    </message>
    <message>
      <source>Come back tomorrow.</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Komm morgen wieder.</translation>
    </message>
    <message>
      <source>That was all for today</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Das war alles für heute</translation>
    </message>
    <message>
      <source>What do you remember? Only you see this.</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Woran erinnerst du dich? Nur du siehst das.</translation>
    </message>
    <message>
      <source>Your guess</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Deine Vermutung</translation>
    </message>
    <message>
      <source>{count} left today</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>{count} übrig für heute</translation>
    </message>
    <message>
      <source>Again (1)</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Noch einmal (1)</translation>
    </message>
    <message>
      <source>Good (2)</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Gut (2)</translation>
    </message>
    <message>
      <source>Easy (3)</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Leicht (3)</translation>
    </message>
    <message>
      <source>Do you remember?</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Erinnerst du dich?</translation>
    </message>
    <message>
      <source>You thought: {guess}</source>
      <extracomment>ui/review/cards_view.py</extracomment>
      <translation>Du dachtest: {guess}</translation>
    </message>
    <message>
      <source>Let go</source>
      <extracomment>ui/review/cards_view.py, ui/review/fading_view.py</extracomment>
      <translation>Gehen lassen</translation>
    </message>
    <message>
      <source>These contradict each other. Which one holds?</source>
      <extracomment>ui/review/conflict_card.py</extracomment>
      <translation>Das widerspricht sich. Was gilt?</translation>
    </message>
    <message>
      <source>This holds</source>
      <extracomment>ui/review/conflict_card.py</extracomment>
      <translation>Das gilt</translation>
    </message>
    <message>
      <source>What cannot both be so</source>
      <extracomment>ui/review/conflicts_dialog.py</extracomment>
      <translation>Was nicht beides stimmen kann</translation>
    </message>
    <message>
      <source>Contradictions</source>
      <extracomment>ui/review/conflicts_dialog.py</extracomment>
      <translation>Widersprüche</translation>
    </message>
    <message>
      <source>Nothing contradicts itself</source>
      <extracomment>ui/review/conflicts_dialog.py</extracomment>
      <translation>Nichts widerspricht sich</translation>
    </message>
    <message>
      <source>Where two statements cannot both hold, they are shown here side by side.</source>
      <extracomment>ui/review/conflicts_dialog.py</extracomment>
      <translation>Wo zwei Angaben nicht beide gelten können, stehen sie hier nebeneinander.</translation>
    </message>
    <message>
      <source>Comparing what was said…</source>
      <extracomment>ui/review/conflicts_dialog.py</extracomment>
      <translation>Was gesagt wurde, wird verglichen …</translation>
    </message>
    <message>
      <source>Let {count} memory go to the archive.</source>
      <extracomment>ui/review/fading.py</extracomment>
      <translation>{count} Erinnerung ins Archiv gehen lassen.</translation>
    </message>
    <message>
      <source>Let {count} memories go to the archive.</source>
      <extracomment>ui/review/fading.py</extracomment>
      <translation>{count} Erinnerungen ins Archiv gehen lassen.</translation>
    </message>
    <message>
      <source>Fading deletes nothing: a faded memory comes up less often. What you keep starts fresh; what you let go rests in the archive.</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>Verblassen löscht nichts: eine verblasste Erinnerung kommt seltener hoch. Was du behältst, fängt frisch an; was du gehen lässt, ruht im Archiv.</translation>
    </message>
    <message>
      <source>Nothing fades this week</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>Diese Woche verblasst nichts</translation>
    </message>
    <message>
      <source>What is about to fade is listed here, so that you can keep it or let it go.</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>Was bald verblasst, steht hier, damit du es behalten oder gehen lassen kannst.</translation>
    </message>
    <message>
      <source>Choose all</source>
      <extracomment>ui/review/fading_view.py, ui/review/tray_view.py</extracomment>
      <translation>Alle wählen</translation>
    </message>
    <message>
      <source>Keep chosen</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>Gewählte behalten</translation>
    </message>
    <message>
      <source>Let chosen go</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>Gewählte gehen lassen</translation>
    </message>
    <message>
      <source>{count} memory fades this week</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>{count} Erinnerung verblasst diese Woche</translation>
    </message>
    <message>
      <source>{count} memories fade this week</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>{count} Erinnerungen verblassen diese Woche</translation>
    </message>
    <message>
      <source>Choose: {what}</source>
      <extracomment>ui/review/fading_view.py, ui/review/question_card.py</extracomment>
      <translation>Wählen: {what}</translation>
    </message>
    <message>
      <source>fades in {span}</source>
      <extracomment>ui/review/fading_view.py</extracomment>
      <translation>verblasst in {span}</translation>
    </message>
    <message>
      <source>To decide</source>
      <extracomment>ui/review/page.py</extracomment>
      <translation>Zu entscheiden</translation>
    </message>
    <message>
      <source>To decide ({count})</source>
      <extracomment>ui/review/page.py</extracomment>
      <translation>Zu entscheiden ({count})</translation>
    </message>
    <message>
      <source>Fading soon ({count})</source>
      <extracomment>ui/review/page.py</extracomment>
      <translation>Bald verblasst ({count})</translation>
    </message>
    <message>
      <source>The same twice? The first one is kept, the second goes to the trash.</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Zweimal dasselbe? Die erste bleibt, die zweite kommt in den Papierkorb.</translation>
    </message>
    <message>
      <source>Add the tag “{tag}”?</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Das Schlagwort „{tag}“ hinzufügen?</translation>
    </message>
    <message>
      <source>Do these belong together?</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Gehört das zusammen?</translation>
    </message>
    <message>
      <source>Keep both</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>Not this one</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Diese nicht</translation>
    </message>
    <message>
      <source>You said: “{words}”</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Du hast gesagt: „{words}“</translation>
    </message>
    <message>
      <source>Add to all</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Allen hinzufügen</translation>
    </message>
    <message>
      <source>To none</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Keiner</translation>
    </message>
    <message>
      <source>Add</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>No</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Nein</translation>
    </message>
    <message>
      <source>Correct…</source>
      <extracomment>ui/review/question_card.py</extracomment>
      <translation>Berichtigen …</translation>
    </message>
    <message>
      <source>Settled.</source>
      <extracomment>ui/review/tray.py</extracomment>
      <translation>Entschieden.</translation>
    </message>
    <message>
      <source>Kept {count}.</source>
      <extracomment>ui/review/tray.py</extracomment>
      <translation>{count} behalten.</translation>
    </message>
    <message>
      <source>Refused {count}.</source>
      <extracomment>ui/review/tray.py</extracomment>
      <translation>{count} abgelehnt.</translation>
    </message>
    <message>
      <source>Accept chosen</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>Gewählte annehmen</translation>
    </message>
    <message>
      <source>Refuse chosen</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>Gewählte ablehnen</translation>
    </message>
    <message>
      <source>Nothing waits for you</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>Nichts wartet auf dich</translation>
    </message>
    <message>
      <source>What Scrubjay is not sure of, and what it would tie together, is asked here.</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>Wobei Scrubjay unsicher ist, und was es verbinden würde, wird hier gefragt.</translation>
    </message>
    <message>
      <source>{count} more waits</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>{count} weiteres wartet</translation>
    </message>
    <message>
      <source>{count} more wait</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>{count} weitere warten</translation>
    </message>
    <message>
      <source>{count} chosen</source>
      <extracomment>ui/review/tray_view.py</extracomment>
      <translation>{count} gewählt</translation>
    </message>
    <message>
      <source>How Scrubjay looks. Changes show at once, but for the language.</source>
      <extracomment>ui/settings_page/appearance_section.py</extracomment>
      <translation>Wie Scrubjay aussieht. Änderungen zeigen sich sofort, außer bei der Sprache.</translation>
    </message>
    <message>
      <source>The scrub jay remembers what it hid, where, and when.</source>
      <extracomment>ui/settings_page/appearance_section.py</extracomment>
      <translation>Der Buschhäher weiß, was er versteckt hat, wo, und wann.</translation>
    </message>
    <message>
      <source>Takes effect at the next start.</source>
      <extracomment>ui/settings_page/appearance_section.py</extracomment>
      <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>No setting speaks of “{text}”</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>Keine Einstellung handelt von „{text}“</translation>
    </message>
    <message>
      <source>{count} setting found</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>{count} Einstellung gefunden</translation>
    </message>
    <message>
      <source>{count} settings found</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>{count} Einstellungen gefunden</translation>
    </message>
    <message>
      <source>Search settings</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
      <source>Try another word, or fewer of them.</source>
      <extracomment>ui/settings_page/contents.py</extracomment>
      <translation>Versuche ein anderes Wort, oder weniger davon.</translation>
    </message>
    <message>
      <source>On</source>
      <extracomment>ui/settings_page/control.py</extracomment>
      <translation>An</translation>
    </message>
    <message>
      <source>What is told today and never used again. The dashed line is the other curve.</source>
      <extracomment>ui/settings_page/curve_preview.py</extracomment>
      <translation>Was heute erzählt und nie wieder gebraucht wird. Die gestrichelte Linie ist die andere Kurve.</translation>
    </message>
    <message>
      <source>Kind of memory</source>
      <extracomment>ui/settings_page/curve_preview.py</extracomment>
      <translation>Art der Erinnerung</translation>
    </message>
    <message>
      <source>{kind}: lasts {first} at first, and {later} once it was used after a month.</source>
      <extracomment>ui/settings_page/curve_preview.py</extracomment>
      <translation>{kind}: hält zuerst {first}, und {later}, wenn sie nach einem Monat gebraucht wurde.</translation>
    </message>
    <message>
      <source>Everything, as lines of JSON (*.jsonl)</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Alles, als JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
      <source>{count} memory drawn from them</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>{count} daraus gewonnene Erinnerung</translation>
    </message>
    <message>
      <source>{count} memories drawn from them</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>{count} daraus gewonnene Erinnerungen</translation>
    </message>
    <message>
      <source>Written on {day}, {size}.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Geschrieben am {day}, {size}.</translation>
    </message>
    <message>
      <source>It holds {count} memory.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sie enthält {count} Erinnerung.</translation>
    </message>
    <message>
      <source>It holds {count} memories.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sie enthält {count} Erinnerungen.</translation>
    </message>
    <message>
      <source>It holds {what}.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sie enthält {what}.</translation>
    </message>
    <message>
      <source>From the trash one undo brings it back. What is forgotten for good is gone.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Aus dem Papierkorb holt ein Rückgängig es zurück. Was für immer vergessen ist, ist weg.</translation>
    </message>
    <message>
      <source>What is here now is set aside as vault.db.before-restore, until the next restore. Forgetting something for good removes it, too. Back up first if you may want today's memories for longer.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Was jetzt hier ist, wird als vault.db.before-restore beiseitegelegt, bis zur nächsten Wiederherstellung. Wer etwas endgültig vergisst, entfernt auch das. Sichere zuerst, wenn du die Erinnerungen von heute länger behalten möchtest.</translation>
    </message>
    <message>
      <source>Two years of somebody who does not exist, to look around in. Marked as a sample everywhere, and removed whole, for good, with one press.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Zwei Jahre von jemandem, den es nicht gibt, zum Umsehen. Überall als Beispiel gekennzeichnet und mit einem Druck ganz und für immer entfernt.</translation>
    </message>
    <message>
      <source>A table (*.csv)</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Eine Tabelle (*.csv)</translation>
    </message>
    <message>
      <source>From {first} to {last}.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Vom {first} bis {last}.</translation>
    </message>
    <message>
      <source>Your data</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Deine Daten</translation>
    </message>
    <message>
      <source>It is yours: take it along, bring it back.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sie gehören dir: nimm sie mit, bring sie zurück.</translation>
    </message>
    <message>
      <source>Past imports</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Frühere Importe</translation>
    </message>
    <message>
      <source>Take an import out again, undo.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Einen Import wieder herausnehmen, rückgängig.</translation>
    </message>
    <message>
      <source>Where the backup goes</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Wohin die Sicherung kommt</translation>
    </message>
    <message>
      <source>Take an import out</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Einen Import herausnehmen</translation>
    </message>
    <message>
      <source>{name} is taken out.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>{name} wird herausgenommen.</translation>
    </message>
    <message>
      <source>Into the trash</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Restore</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Everything here is replaced by {name}.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Alles hier wird durch {name} ersetzt.</translation>
    </message>
    <message>
      <source>Load</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Laden</translation>
    </message>
    <message>
      <source>Remove…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Entfernen …</translation>
    </message>
    <message>
      <source>It was made under another key. Restore it in a terminal with scrubjay restore, which asks for its passphrase or code.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sie wurde unter einem anderen Schlüssel angelegt. Stelle sie in einem Terminal mit scrubjay restore wieder her; es fragt nach Kennsatz oder Code.</translation>
    </message>
    <message>
      <source>Verify</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>The vault and its protection, every page of it, the index, the models.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Der Tresor und sein Schutz, jede Seite davon, das Verzeichnis, die Modelle.</translation>
    </message>
    <message>
      <source>Import</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Notes, transcripts, web pages, and what ChatGPT, Claude, Telegram, WhatsApp or Keep give out. Can be taken out again.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Notizen, Gesprächsprotokolle, Webseiten und was ChatGPT, Claude, Telegram, WhatsApp oder Keep herausgeben. Lässt sich wieder herausnehmen.</translation>
    </message>
    <message>
      <source>Import…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Importieren …</translation>
    </message>
    <message>
      <source>Backup</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sicherung</translation>
    </message>
    <message>
      <source>An encrypted copy; it opens with the same key, passphrase or code.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Eine verschlüsselte Kopie; sie geht mit demselben Schlüssel, Kennsatz oder Code auf.</translation>
    </message>
    <message>
      <source>Back up…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Sichern …</translation>
    </message>
    <message>
      <source>Puts a backup in place of everything here. What you forgot stays forgotten.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Setzt eine Sicherung an die Stelle von allem hier. Was du vergessen ließest, bleibt vergessen.</translation>
    </message>
    <message>
      <source>Restore…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Wiederherstellen …</translation>
    </message>
    <message>
      <source>Export</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Export</translation>
    </message>
    <message>
      <source>All memories as JSON Lines, Markdown or a table (CSV). Not encrypted.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Alle Erinnerungen als JSON Lines, Markdown oder Tabelle (CSV). Nicht verschlüsselt.</translation>
    </message>
    <message>
      <source>Export…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Search index</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Suchverzeichnis</translation>
    </message>
    <message>
      <source>Made from your memories; building it anew loses nothing.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Aus deinen Erinnerungen gemacht; beim Neuaufbau geht nichts verloren.</translation>
    </message>
    <message>
      <source>Build anew</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Neu aufbauen</translation>
    </message>
    <message>
      <source>Take out…</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Herausnehmen …</translation>
    </message>
    <message>
      <source>Check</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>None yet.</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Noch keine.</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Eine Sicherung wählen</translation>
    </message>
    <message>
      <source>Where the export goes</source>
      <extracomment>ui/settings_page/data_section.py</extracomment>
      <translation>Wohin der Export kommt</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <extracomment>ui/settings_page/errands.py</extracomment>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>No keys</source>
      <extracomment>ui/settings_page/key_caps.py, ui/settings_page/keys_dialog.py, ui/settings_page/keys_section.py</extracomment>
      <translation>Keine Tasten</translation>
    </message>
    <message>
      <source>Change keys</source>
      <extracomment>ui/settings_page/keys_dialog.py</extracomment>
      <translation>Tasten ändern</translation>
    </message>
    <message>
      <source>New keys for: {act}</source>
      <extracomment>ui/settings_page/keys_dialog.py</extracomment>
      <translation>Neue Tasten für: {act}</translation>
    </message>
    <message>
      <source>Use</source>
      <extracomment>ui/settings_page/keys_dialog.py</extracomment>
      <translation>Nehmen</translation>
    </message>
    <message>
      <source>Take it anyway</source>
      <extracomment>ui/settings_page/keys_dialog.py</extracomment>
      <translation>Trotzdem nehmen</translation>
    </message>
    <message>
      <source>Enter uses them, Escape leaves everything as it is.</source>
      <extracomment>ui/settings_page/keys_dialog.py</extracomment>
      <translation>Die Eingabetaste nimmt sie, Escape lässt alles, wie es ist.</translation>
    </message>
    <message>
      <source>{keys} is taken: “{act}”.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>{keys} ist vergeben: „{act}“.</translation>
    </message>
    <message>
      <source>This key cannot be used. Press other keys.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>Diese Taste lässt sich nicht benutzen. Drücke andere.</translation>
    </message>
    <message>
      <source>{keys} alone would be typed or move the cursor. Hold Ctrl or Alt.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>{keys} allein würde geschrieben oder bewegte die Schreibmarke. Halte Strg oder Alt.</translation>
    </message>
    <message>
      <source>{keys} is needed in every window. Press other keys.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>{keys} wird in jedem Fenster gebraucht. Drücke andere Tasten.</translation>
    </message>
    <message>
      <source>All keys are as they were at first.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>Alle Tasten sind wie am Anfang.</translation>
    </message>
    <message>
      <source>Press the new keys together.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>Drücke die neuen Tasten zusammen.</translation>
    </message>
    <message>
      <source>It has these keys already.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>Es hat diese Tasten schon.</translation>
    </message>
    <message>
      <source>{keys} is free. Press Enter to use it.</source>
      <extracomment>ui/settings_page/keys_presenter.py</extracomment>
      <translation>{keys} ist frei. Drücke die Eingabetaste, um es zu nehmen.</translation>
    </message>
    <message>
      <source>Change</source>
      <extracomment>ui/settings_page/keys_section.py, ui/settings_page/protection_dialog.py</extracomment>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Back to the first keys: {act}</source>
      <extracomment>ui/settings_page/keys_section.py</extracomment>
      <translation>Zurück zu den ersten Tasten: {act}</translation>
    </message>
    <message>
      <source>Change the keys of: {act}, now {keys}</source>
      <extracomment>ui/settings_page/keys_section.py</extracomment>
      <translation>Tasten ändern für: {act}, jetzt {keys}</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <extracomment>ui/settings_page/keys_section.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>Tasten durchsuchen</translation>
    </message>
    <message>
      <source>Reset all</source>
      <extracomment>ui/settings_page/keys_section.py</extracomment>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Everything can be done without a mouse.</source>
      <extracomment>ui/settings_page/keys_section.py</extracomment>
      <translation>Alles geht ohne Maus.</translation>
    </message>
    <message>
      <source>No key does that.</source>
      <extracomment>ui/settings_page/keys_section.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>Das tut keine Taste.</translation>
    </message>
    <message>
      <source>{count} entry</source>
      <extracomment>ui/settings_page/keys_section.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>{count} Eintrag</translation>
    </message>
    <message>
      <source>{count} entries</source>
      <extracomment>ui/settings_page/keys_section.py, ui/settings_page/keys_sheet.py</extracomment>
      <translation>{count} Einträge</translation>
    </message>
    <message>
      <source>These cannot be changed.</source>
      <extracomment>ui/settings_page/keys_section.py</extracomment>
      <translation>Diese lassen sich nicht ändern.</translation>
    </message>
    <message>
      <source>All keys</source>
      <extracomment>ui/settings_page/keys_sheet.py</extracomment>
      <translation>Alle Tasten</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <extracomment>ui/settings_page/keys_sheet.py</extracomment>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <source>The key of your memories lies in a file, and goes into the backup beside them, in the clear. Whoever gets hold of the backup can read everything, unless you give it a passphrase.</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Der Schlüssel zu deinen Erinnerungen liegt in einer Datei und kommt offen neben ihnen in die Sicherung. Wer die Sicherung in die Hand bekommt, kann alles lesen, wenn du ihr keine Passphrase gibst.</translation>
    </message>
    <message>
      <source>With a passphrase, it alone opens the backup, and nobody can reset it. Left empty, the backup opens as your memories do.</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Mit einer Passphrase öffnet nur sie die Sicherung, und niemand kann sie zurücksetzen. Bleibt das Feld leer, öffnet sich die Sicherung so wie deine Erinnerungen.</translation>
    </message>
    <message>
      <source>Back up without protection…</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Ungeschützt sichern…</translation>
    </message>
    <message>
      <source>Back up</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Sichern</translation>
    </message>
    <message>
      <source>A passphrase for this backup, or leave this empty</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Ein Kennsatz für diese Sicherung, oder lass es leer</translation>
    </message>
    <message>
      <source>Choose where it goes…</source>
      <extracomment>ui/settings_page/lock_dialog.py</extracomment>
      <translation>Wählen, wohin sie kommt …</translation>
    </message>
    <message>
      <source>{size} GB</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{size} GB</translation>
    </message>
    <message>
      <source>Did not pass its test, or is too small to try: it only words answers. Facts, dates and counts come from your memories without it.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Hat seinen Test nicht bestanden oder ist zu klein dafür: es formuliert nur Antworten. Angaben, Daten und Zahlen kommen ohne es aus deinen Erinnerungen.</translation>
    </message>
    <message>
      <source>Graphics: none used: {why}</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Grafik: keine benutzt: {why}</translation>
    </message>
    <message>
      <source>Memory: {whole}, {free} of it free.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Arbeitsspeicher: {whole}, davon {free} frei.</translation>
    </message>
    <message>
      <source>{count} byte</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{count} Byte</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{count} Bytes</translation>
    </message>
    <message>
      <source>{size} kB</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{size} kB</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{size} MB</translation>
    </message>
    <message>
      <source>Not tried yet: what it may be asked for is measured when it is first chosen.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Noch nicht versucht: wozu es taugt, wird gemessen, wenn es zum ersten Mal gewählt wird.</translation>
    </message>
    <message>
      <source>Passed its test: it words answers, and reads what you say once more for facts. What it finds is only proposed, and only with your own words as proof.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Hat seinen Test bestanden: es formuliert Antworten und liest, was du sagst, noch einmal nach Angaben. Was es findet, wird nur vorgeschlagen, und nur mit deinen eigenen Worten als Beleg.</translation>
    </message>
    <message>
      <source>Graphics: {cards}, used by {backend}.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Grafik: {cards}, benutzt über {backend}.</translation>
    </message>
    <message>
      <source>Graphics: {cards}, not used: {why}</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Grafik: {cards}, nicht benutzt: {why}</translation>
    </message>
    <message>
      <source>Memory: {whole}.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Arbeitsspeicher: {whole}.</translation>
    </message>
    <message>
      <source>Fits this computer</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Passt auf diesen Computer</translation>
    </message>
    <message>
      <source>Fits slowly</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Passt, aber langsam</translation>
    </message>
    <message>
      <source>Does not fit</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Passt nicht</translation>
    </message>
    <message>
      <source>it runs on the {card}, which has {has} free.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es läuft auf {card}, wo {has} frei sind.</translation>
    </message>
    <message>
      <source>it takes {needs} of the {has} of memory that are free.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es braucht {needs} von {has} freiem Speicher.</translation>
    </message>
    <message>
      <source>without a graphics card, each word means reading {needs}.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>ohne Grafikkarte müssen für jedes Wort {needs} gelesen werden.</translation>
    </message>
    <message>
      <source>it takes {needs}, and {has} of memory are free now; close other programs.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es braucht {needs}, und gerade sind {has} Speicher frei; schließe andere Programme.</translation>
    </message>
    <message>
      <source>it takes {needs}, and this computer has {has} of memory.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es braucht {needs}, und dieser Computer hat {has} Speicher.</translation>
    </message>
    <message>
      <source>reads about {words} words at once</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>liest etwa {words} Wörter auf einmal</translation>
    </message>
    <message>
      <source>{name} with {free} free</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>{name} mit {free} frei</translation>
    </message>
    <message>
      <source>Graphics: used by {backend}.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>Grafik: benutzt über {backend}.</translation>
    </message>
    <message>
      <source>llama.cpp is not installed, so no language model can run.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>llama.cpp ist nicht installiert, deshalb kann kein Sprachmodell laufen.</translation>
    </message>
    <message>
      <source>this llama.cpp was built without support for graphics cards. The README says how to build it with one.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>dieses llama.cpp wurde ohne Unterstützung für Grafikkarten gebaut. Die README sagt, wie man eines mit baut.</translation>
    </message>
    <message>
      <source>no NVIDIA driver was found.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es wurde kein NVIDIA-Treiber gefunden.</translation>
    </message>
    <message>
      <source>no NVIDIA graphics card was found.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>es wurde keine NVIDIA-Grafikkarte gefunden.</translation>
    </message>
    <message>
      <source>llama.cpp could not be asked.</source>
      <extracomment>ui/settings_page/model_words.py</extracomment>
      <translation>llama.cpp ließ sich nicht fragen.</translation>
    </message>
    <message>
      <source>Loading the model and trying what it can do</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Das Modell wird geladen und ausprobiert</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
      <source>Taking it away</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Wird weggenommen</translation>
    </message>
    <message>
      <source>Connecting to {host}</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Verbindung zu {host} wird aufgebaut</translation>
    </message>
    <message>
      <source>{name}: {done} of {total}</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>{name}: {done} von {total}</translation>
    </message>
    <message>
      <source>Checking that it is what was published</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Es wird geprüft, ob es das Veröffentlichte ist</translation>
    </message>
    <message>
      <source>{name} is here. Choose it to have it answer.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>{name} ist da. Wähle es, damit es antwortet.</translation>
    </message>
    <message>
      <source>This model answers from now on.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Ab jetzt antwortet dieses Modell.</translation>
    </message>
    <message>
      <source>No model answers now.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Jetzt antwortet kein Modell.</translation>
    </message>
    <message>
      <source>{name} is on the list.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>{name} steht auf der Liste.</translation>
    </message>
    <message>
      <source>{name} was taken away.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>{name} wurde weggenommen.</translation>
    </message>
    <message>
      <source>Model ready</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Modell bereit</translation>
    </message>
    <message>
      <source>The download has ended.</source>
      <extracomment>ui/settings_page/models_presenter.py</extracomment>
      <translation>Das Herunterladen ist fertig.</translation>
    </message>
    <message>
      <source>Licence: {name}</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Lizenz: {name}</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>{size} herunterladen</translation>
    </message>
    <message>
      <source>It words the answers, on this computer. Your memories work without one.</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Es formuliert die Antworten, auf diesem Computer. Deine Erinnerungen kommen ohne aus.</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Datei hinzufügen …</translation>
    </message>
    <message>
      <source>Add a file</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Eine Datei hinzufügen</translation>
    </message>
    <message>
      <source>A model file of your own (GGUF).</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Eine eigene Modelldatei (GGUF).</translation>
    </message>
    <message>
      <source>No language model</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Kein Sprachmodell</translation>
    </message>
    <message>
      <source>Go on: {size} left</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Fortsetzen: noch {size}</translation>
    </message>
    <message>
      <source>Download</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>May Scrubjay connect to {host}?</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Darf Scrubjay sich mit {host} verbinden?</translation>
    </message>
    <message>
      <source>It fetches {name}, {size}, under the licence {licence}, and sends nothing of yours. It never connects by itself; this can be turned off under Privacy.</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Es holt {name}, {size}, unter der Lizenz {licence}, und sendet nichts von dir. Von sich aus verbindet es sich nie; unter Privatsphäre lässt es sich abschalten.</translation>
    </message>
    <message>
      <source>Allow and download</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Erlauben und herunterladen</translation>
    </message>
    <message>
      <source>Not now</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Measuring this computer…</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Dieser Computer wird vermessen …</translation>
    </message>
    <message>
      <source>Answers come from your memories.</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Antworten kommen aus deinen Erinnerungen.</translation>
    </message>
    <message>
      <source>Throw away</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Looking which model can answer…</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Es wird nachgesehen, welches Modell antworten kann …</translation>
    </message>
    <message>
      <source>{name} answers, on {device}.</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>{name} antwortet, auf {device}.</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Von der Liste nehmen</translation>
    </message>
    <message>
      <source>No model answers. Scrubjay uses templates.</source>
      <extracomment>ui/settings_page/models_section.py</extracomment>
      <translation>Kein Modell antwortet. Scrubjay nimmt Vorlagen.</translation>
    </message>
    <message>
      <source>How memories fade and come back.</source>
      <extracomment>ui/settings_page/page.py</extracomment>
      <translation>Wie Erinnerungen verblassen und wiederkommen.</translation>
    </message>
    <message>
      <source>How talking works.</source>
      <extracomment>ui/settings_page/page.py</extracomment>
      <translation>Wie das Reden geht.</translation>
    </message>
    <message>
      <source>Backup written and opened again: {name}, {held}, {size}.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Sicherung geschrieben und wieder geöffnet: {name}, {held}, {size}.</translation>
    </message>
    <message>
      <source>Importing: {count} line</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Import: {count} Zeile</translation>
    </message>
    <message>
      <source>Importing: {count} lines</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Import: {count} Zeilen</translation>
    </message>
    <message>
      <source>{count} memory was forgotten for good.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerung wurde für immer vergessen.</translation>
    </message>
    <message>
      <source>{count} memories were forgotten for good.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerungen wurden für immer vergessen.</translation>
    </message>
    <message>
      <source>Nothing of them was found in any file.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>In keiner Datei wurde etwas davon gefunden.</translation>
    </message>
    <message>
      <source>Checking</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <source>Building the index anew</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Das Verzeichnis wird neu aufgebaut</translation>
    </message>
    <message>
      <source>Writing the backup and opening it to verify</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Die Sicherung wird geschrieben und zur Prüfung geöffnet</translation>
    </message>
    <message>
      <source>Exporting</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Wird exportiert</translation>
    </message>
    <message>
      <source>Looking into the backup</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Es wird in die Sicherung gesehen</translation>
    </message>
    <message>
      <source>Importing</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Import</translation>
    </message>
    <message>
      <source>Taking the import out</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Der Import wird herausgenommen</translation>
    </message>
    <message>
      <source>Forgetting the import for good</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Der Import wird für immer vergessen</translation>
    </message>
    <message>
      <source>The import is back.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Der Import ist wieder da.</translation>
    </message>
    <message>
      <source>Something of them was still found: see the Memories page.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Etwas davon wurde noch gefunden: siehe die Seite Erinnerungen.</translation>
    </message>
    <message>
      <source>All is well: every part works, and the vault is whole.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Alles in Ordnung: jeder Teil geht, und der Tresor ist ganz.</translation>
    </message>
    <message>
      <source>It is not protected: the key lies in it, as it lies in a file here, so whoever has the backup can read every memory.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Sie ist nicht geschützt: der Schlüssel liegt darin, wie er hier in einer Datei liegt; wer die Sicherung hat, kann jede Erinnerung lesen.</translation>
    </message>
    <message>
      <source>Imported.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>Importiert.</translation>
    </message>
    <message>
      <source>{count} memory indexed.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerung verzeichnet.</translation>
    </message>
    <message>
      <source>{count} memories indexed.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerungen verzeichnet.</translation>
    </message>
    <message>
      <source>{count} memory exported.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerung exportiert.</translation>
    </message>
    <message>
      <source>{count} memories exported.</source>
      <extracomment>ui/settings_page/presenter.py</extracomment>
      <translation>{count} Erinnerungen exportiert.</translation>
    </message>
    <message>
      <source>Who can open your memories</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Wer deine Erinnerungen öffnen kann</translation>
    </message>
    <message>
      <source>Connections since Scrubjay started</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Verbindungen, seit Scrubjay gestartet ist</translation>
    </message>
    <message>
      <source>What is stored where</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Was wo aufbewahrt wird</translation>
    </message>
    <message>
      <source>{began} to {ended}: {host}, {purpose}, {size}</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>{began} bis {ended}: {host}, {purpose}, {size}</translation>
    </message>
    <message>
      <source>Everything lies in one folder, and nothing of yours outside it.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Alles liegt in einem Ordner, und nichts von dir außerhalb.</translation>
    </message>
    <message>
      <source>Write this down. It is shown only now, and opens your memories without a key.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Schreibe das auf. Es wird nur jetzt gezeigt und öffnet deine Erinnerungen ohne Schlüssel.</translation>
    </message>
    <message>
      <source>encrypted</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>verschlüsselt</translation>
    </message>
    <message>
      <source>not encrypted</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>nicht verschlüsselt</translation>
    </message>
    <message>
      <source>{began}: {host}, {purpose}, {size} so far</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>{began}: {host}, {purpose}, bisher {size}</translation>
    </message>
    <message>
      <source>Scrubjay uses no network. Only a download you start yourself would, and says so.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Scrubjay benutzt kein Netz. Nur ein Herunterladen, das du selbst beginnst, täte es, und sagt es.</translation>
    </message>
    <message>
      <source>Protection: keyring, passphrase, key file, recovery code.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Schutz: Schlüsselbund, Kennsatz, Schlüsseldatei, Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>Change the protection…</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Schutz ändern …</translation>
    </message>
    <message>
      <source>New recovery code…</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
      <source>Network, internet, log.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Netz, Internet, Protokoll.</translation>
    </message>
    <message>
      <source>Copy the path</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Pfad kopieren</translation>
    </message>
    <message>
      <source>{words} Files, path, folder.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>{words} Dateien, Pfad, Ordner.</translation>
    </message>
    <message>
      <source>Looking…</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Wird nachgesehen …</translation>
    </message>
    <message>
      <source>None. Nothing left this computer.</source>
      <extracomment>ui/settings_page/privacy_section.py</extracomment>
      <translation>Keine. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
      <source>The code is kept nowhere, so it cannot be shown again. You get a new one, and the old one stops working here.</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Der Code wird nirgends aufbewahrt, er lässt sich also nicht noch einmal zeigen. Du bekommst einen neuen, und der alte gilt hier nicht mehr.</translation>
    </message>
    <message>
      <source>Change the protection</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Schutz ändern</translation>
    </message>
    <message>
      <source>The passphrase in use</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Der jetzige Kennsatz</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Neuer Kennsatz</translation>
    </message>
    <message>
      <source>New recovery code</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
      <source>Who should be able to open your memories?</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Wer soll deine Erinnerungen öffnen können?</translation>
    </message>
    <message>
      <source>You get a new recovery code. Backups made before still open with what they were made with.</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Du bekommst einen neuen Wiederherstellungscode. Frühere Sicherungen gehen weiter mit dem auf, womit sie angelegt wurden.</translation>
    </message>
    <message>
      <source>Show a new code</source>
      <extracomment>ui/settings_page/protection_dialog.py</extracomment>
      <translation>Neuen Code zeigen</translation>
    </message>
    <message>
      <source>Changing the protection</source>
      <extracomment>ui/settings_page/protection_presenter.py</extracomment>
      <translation>Der Schutz wird geändert</translation>
    </message>
    <message>
      <source>Making a new code</source>
      <extracomment>ui/settings_page/protection_presenter.py</extracomment>
      <translation>Ein neuer Code entsteht</translation>
    </message>
    <message>
      <source>Done. Write the new recovery code down: the old one is void.</source>
      <extracomment>ui/settings_page/protection_presenter.py</extracomment>
      <translation>Fertig. Schreibe den neuen Wiederherstellungscode auf: der alte gilt nicht mehr.</translation>
    </message>
    <message>
      <source>Done. A key in a file has no recovery code.</source>
      <extracomment>ui/settings_page/protection_presenter.py</extracomment>
      <translation>Fertig. Ein Schlüssel in einer Datei hat keinen Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>Everybody: not encrypted</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Alle: nicht verschlüsselt</translation>
    </message>
    <message>
      <source>Anybody who gets the file can read it.</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Wer die Datei bekommt, kann sie lesen.</translation>
    </message>
    <message>
      <source>Your memories and chats</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Deine Erinnerungen und Chats</translation>
    </message>
    <message>
      <source>How the key is kept; not the key</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Wie der Schlüssel aufbewahrt wird; nicht der Schlüssel</translation>
    </message>
    <message>
      <source>The key</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Der Schlüssel</translation>
    </message>
    <message>
      <source>These settings</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Diese Einstellungen</translation>
    </message>
    <message>
      <source>Search by meaning: numbers, no words</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Suche nach Bedeutung: Zahlen, keine Wörter</translation>
    </message>
    <message>
      <source>Models</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>What the program did; no words of yours</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Was das Programm getan hat; keine Worte von dir</translation>
    </message>
    <message>
      <source>Notes of the program to itself</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Notizen des Programms für sich selbst</translation>
    </message>
    <message>
      <source>The key lies in this system's keyring. A stolen disk shows nothing; whoever uses this account while it is open can read your memories.</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Der Schlüssel liegt im Schlüsselbund dieses Systems. Ein gestohlener Datenträger zeigt nichts; wer dieses Konto benutzt, solange es offen ist, kann deine Erinnerungen lesen.</translation>
    </message>
    <message>
      <source>Asked each time Scrubjay starts. A stolen disk and a stranger at your account see nothing. It cannot be reset, only recovered by the code.</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Bei jedem Start von Scrubjay gefragt. Ein gestohlener Datenträger und ein Fremder an deinem Konto sehen nichts. Er lässt sich nicht zurücksetzen, nur durch den Code ersetzen.</translation>
    </message>
    <message>
      <source>The key lies in a file beside the memories. This protects a stolen copy of the memories alone, and nothing else; a backup carries the key, too.</source>
      <extracomment>ui/settings_page/protection_words.py</extracomment>
      <translation>Der Schlüssel liegt in einer Datei neben den Erinnerungen. Das schützt eine gestohlene Kopie der Erinnerungen allein, sonst nichts; auch eine Sicherung trägt den Schlüssel.</translation>
    </message>
    <message>
      <source>The tray, keys that work anywhere, and notifications.</source>
      <extracomment>ui/settings_page/system_section.py</extracomment>
      <translation>Infobereich, Tasten, die überall gehen, und Benachrichtigungen.</translation>
    </message>
    <message>
      <source>Asks the model something that has nothing to do with you.</source>
      <extracomment>ui/settings_page/trial.py</extracomment>
      <translation>Fragt das Modell etwas, das nichts mit dir zu tun hat.</translation>
    </message>
    <message>
      <source>Test answer</source>
      <extracomment>ui/settings_page/trial.py</extracomment>
      <translation>Probeantwort</translation>
    </message>
    <message>
      <source>Pace</source>
      <extracomment>ui/settings_page/trial.py</extracomment>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>{pace} pieces of words a second</source>
      <extracomment>ui/settings_page/trial.py</extracomment>
      <translation>{pace} Wortstücke je Sekunde</translation>
    </message>
    <message>
      <source>Reading the question…</source>
      <extracomment>ui/settings_page/trial.py</extracomment>
      <translation>Die Frage wird gelesen …</translation>
    </message>
    <message>
      <source>Go to Chat</source>
      <extracomment>ui/shortcuts.py, ui/you/portrait.py</extracomment>
      <translation>Zum Chat</translation>
    </message>
    <message>
      <source>Go to Memories</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zu den Erinnerungen</translation>
    </message>
    <message>
      <source>Go to You</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zu Du</translation>
    </message>
    <message>
      <source>Go to Review</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zum Durchsehen gehen</translation>
    </message>
    <message>
      <source>Go to Forms</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zu den Formularen</translation>
    </message>
    <message>
      <source>Go to Settings</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zu den Einstellungen</translation>
    </message>
    <message>
      <source>Start a new chat</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Einen neuen Chat beginnen</translation>
    </message>
    <message>
      <source>Next chat in the list</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Nächster Chat der Liste</translation>
    </message>
    <message>
      <source>Previous chat in the list</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Vorheriger Chat der Liste</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <extracomment>ui/shortcuts.py, ui/system/tray.py</extracomment>
      <translation>Die Antwort anhalten</translation>
    </message>
    <message>
      <source>Open the companion window</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Das Begleitfenster öffnen</translation>
    </message>
    <message>
      <source>Write something down</source>
      <extracomment>ui/shortcuts.py, ui/system/tray.py</extracomment>
      <translation>Etwas aufschreiben</translation>
    </message>
    <message>
      <source>Undo the last change to your memories</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Die letzte Änderung an deinen Erinnerungen rückgängig machen</translation>
    </message>
    <message>
      <source>Larger text</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Größere Schrift</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Kleinere Schrift</translation>
    </message>
    <message>
      <source>Show all keys</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
      <source>Quit</source>
      <extracomment>ui/shortcuts.py, ui/system/tray.py</extracomment>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>At a message of a chat</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>An einer Nachricht eines Chats</translation>
    </message>
    <message>
      <source>On the Memories page</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Auf der Seite Erinnerungen</translation>
    </message>
    <message>
      <source>At a field of a form</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>An einem Feld eines Formulars</translation>
    </message>
    <message>
      <source>At a card of the Review page</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>An einer Karte unter Durchsehen</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Up</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Up</translation>
    </message>
    <message>
      <source>From the empty field to the newest message, and on to earlier ones</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Vom leeren Feld zur neuesten Nachricht, und weiter zu früheren</translation>
    </message>
    <message>
      <source>Down</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Down</translation>
    </message>
    <message>
      <source>To the next message</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zur nächsten Nachricht</translation>
    </message>
    <message>
      <source>Return</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Return</translation>
    </message>
    <message>
      <source>Everything that can be done with a message</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Alles, was man mit einer Nachricht tun kann</translation>
    </message>
    <message>
      <source>Earlier version of a message</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Frühere Fassung einer Nachricht</translation>
    </message>
    <message>
      <source>Right</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Right</translation>
    </message>
    <message>
      <source>Later version of a message</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Spätere Fassung einer Nachricht</translation>
    </message>
    <message>
      <source>E</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>E</translation>
    </message>
    <message>
      <source>Edit a message, or reword an answer</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Eine Nachricht bearbeiten oder eine Antwort umschreiben</translation>
    </message>
    <message>
      <source>R</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>R</translation>
    </message>
    <message>
      <source>Copy a message</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Eine Nachricht kopieren</translation>
    </message>
    <message>
      <source>Escape</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Escape</translation>
    </message>
    <message>
      <source>Back to the field</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zurück zum Feld</translation>
    </message>
    <message>
      <source>Write a new memory</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Eine neue Erinnerung schreiben</translation>
    </message>
    <message>
      <source>Edit the memory that is open</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Die offene Erinnerung bearbeiten</translation>
    </message>
    <message>
      <source>F2</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>F2</translation>
    </message>
    <message>
      <source>Draw what belongs together with it as a graph</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Als Netz zeichnen, was mit ihr zusammengehört</translation>
    </message>
    <message>
      <source>Del</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Del</translation>
    </message>
    <message>
      <source>Put the chosen memories in the trash</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Die gewählten Erinnerungen in den Papierkorb legen</translation>
    </message>
    <message>
      <source>Correct the value</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Den Wert berichtigen</translation>
    </message>
    <message>
      <source>Take the value, and go to the next field</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Den Wert nehmen und zum nächsten Feld gehen</translation>
    </message>
    <message>
      <source>Space</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Leertaste</translation>
    </message>
    <message>
      <source>Fill the field, or leave it</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Das Feld ausfüllen oder lassen</translation>
    </message>
    <message>
      <source>To the next field</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zum nächsten Feld</translation>
    </message>
    <message>
      <source>To the field before</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Zum vorigen Feld</translation>
    </message>
    <message>
      <source>You did not remember it</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Du wusstest es nicht mehr</translation>
    </message>
    <message>
      <source>You remembered it</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Du wusstest es</translation>
    </message>
    <message>
      <source>It was easy</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Es war leicht</translation>
    </message>
    <message>
      <source>Skip the card</source>
      <extracomment>ui/shortcuts.py</extracomment>
      <translation>Die Karte überspringen</translation>
    </message>
    <message>
      <source>The last change was taken back.</source>
      <extracomment>ui/sitting.py</extracomment>
      <translation>Die letzte Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
      <source>{name} on {device}</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>{name} auf {device}</translation>
    </message>
    <message>
      <source>Offline: nothing leaves this computer</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Ohne Netz: nichts verlässt diesen Computer</translation>
    </message>
    <message>
      <source>Connected to {host}: {what}</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Verbunden mit {host}: {what}</translation>
    </message>
    <message>
      <source>Offline now; {count} connection since Scrubjay started</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Jetzt ohne Netz; {count} Verbindung, seit Scrubjay gestartet ist</translation>
    </message>
    <message>
      <source>Offline now; {count} connections since Scrubjay started</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Jetzt ohne Netz; {count} Verbindungen, seit Scrubjay gestartet ist</translation>
    </message>
    <message>
      <source>Model not available: answers by template</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Modell nicht verfügbar: Antworten nach Vorlage</translation>
    </message>
    <message>
      <source>No model: answers by template</source>
      <extracomment>ui/status_line.py</extracomment>
      <translation>Kein Modell: Antworten nach Vorlage</translation>
    </message>
    <message>
      <source>Or bind this command to keys in your system's keyboard settings:</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Oder lege diesen Befehl in den Tastatureinstellungen deines Systems auf Tasten:</translation>
    </message>
    <message>
      <source>Copy the command</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Befehl kopieren</translation>
    </message>
    <message>
      <source>On. {keys} opens quick capture from anywhere.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>An. {keys} öffnet das Aufschreiben von überall.</translation>
    </message>
    <message>
      <source>Off.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Aus.</translation>
    </message>
    <message>
      <source>Asking your system…</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dein System wird gefragt …</translation>
    </message>
    <message>
      <source>On. Your system's keyboard settings say by which keys.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>An. Die Tastatureinstellungen deines Systems sagen, mit welchen Tasten.</translation>
    </message>
    <message>
      <source>Ask again</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Noch einmal fragen</translation>
    </message>
    <message>
      <source>Your system refused.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dein System hat abgelehnt.</translation>
    </message>
    <message>
      <source>Your system refused, or the question was turned down.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dein System hat abgelehnt, oder die Frage wurde verneint.</translation>
    </message>
    <message>
      <source>Another program has these keys. Choose others.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Ein anderes Programm hat diese Tasten. Wähle andere.</translation>
    </message>
    <message>
      <source>Your desktop did not answer.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dein Desktop hat nicht geantwortet.</translation>
    </message>
    <message>
      <source>Not here: this system has no session bus to ask for keys.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Hier nicht: dieses System hat keinen Sitzungsbus, den man um Tasten bitten könnte.</translation>
    </message>
    <message>
      <source>Not here: this desktop gives programs no keys that work anywhere.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Hier nicht: dieser Desktop gibt Programmen keine Tasten, die überall gehen.</translation>
    </message>
    <message>
      <source>Not here: Scrubjay cannot ask this system for keys yet.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Hier nicht: Scrubjay kann dieses System noch nicht um Tasten bitten.</translation>
    </message>
    <message>
      <source>They are shown at the icon in the tray.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Sie erscheinen am Zeichen im Infobereich.</translation>
    </message>
    <message>
      <source>They are shown by your desktop.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dein Desktop zeigt sie.</translation>
    </message>
    <message>
      <source>This system shows no notifications: it has no tray and no service.</source>
      <extracomment>ui/system/cards.py</extracomment>
      <translation>Dieses System zeigt keine Benachrichtigungen: es hat keinen Infobereich und keinen Dienst.</translation>
    </message>
    <message>
      <source>Write something down in Scrubjay</source>
      <extracomment>ui/system/desk.py</extracomment>
      <translation>In Scrubjay etwas aufschreiben</translation>
    </message>
    <message>
      <source>{count} memory fades within a week.</source>
      <extracomment>ui/system/fading.py</extracomment>
      <translation>{count} Erinnerung verblasst binnen einer Woche.</translation>
    </message>
    <message>
      <source>{count} memories fade within a week.</source>
      <extracomment>ui/system/fading.py</extracomment>
      <translation>{count} Erinnerungen verblassen binnen einer Woche.</translation>
    </message>
    <message>
      <source>Open Scrubjay</source>
      <extracomment>ui/system/tray.py</extracomment>
      <translation>Scrubjay öffnen</translation>
    </message>
    <message>
      <source>Opening your memories</source>
      <extracomment>ui/waiting_page.py</extracomment>
      <translation>Deine Erinnerungen werden geöffnet</translation>
    </message>
    <message>
      <source>Feeling: {word}</source>
      <extracomment>ui/widgets/feeling_dot.py</extracomment>
      <translation>Gefühl: {word}</translation>
    </message>
    <message>
      <source>Put aside</source>
      <extracomment>ui/widgets/notice.py</extracomment>
      <translation>Weggelegt</translation>
    </message>
    <message>
      <source>Strength {share}: {word}</source>
      <extracomment>ui/widgets/strength_bar.py</extracomment>
      <translation>Stärke {share}: {word}</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <extracomment>ui/widgets/toast.py</extracomment>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>strong</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>stark</translation>
    </message>
    <message>
      <source>Joy</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Freude</translation>
    </message>
    <message>
      <source>Acceptance</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Vertrauen</translation>
    </message>
    <message>
      <source>Fear</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Angst</translation>
    </message>
    <message>
      <source>Surprise</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Überraschung</translation>
    </message>
    <message>
      <source>Sadness</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Trauer</translation>
    </message>
    <message>
      <source>Disgust</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Ekel</translation>
    </message>
    <message>
      <source>Anger</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Ärger</translation>
    </message>
    <message>
      <source>Anticipation</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Erwartung</translation>
    </message>
    <message>
      <source>Neutral</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Neutral</translation>
    </message>
    <message>
      <source>nearly gone</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>fast weg</translation>
    </message>
    <message>
      <source>fading</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>verblasst gerade</translation>
    </message>
    <message>
      <source>{card} and processor</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>{card} und Prozessor</translation>
    </message>
    <message>
      <source>processor</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Said</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Gesagt</translation>
    </message>
    <message>
      <source>Fact</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Angabe</translation>
    </message>
    <message>
      <source>Preference</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Vorliebe</translation>
    </message>
    <message>
      <source>Relationship</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Beziehung</translation>
    </message>
    <message>
      <source>Plan</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Plan</translation>
    </message>
    <message>
      <source>Event</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>Insight</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Einsicht</translation>
    </message>
    <message>
      <source>Active</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Aktiv</translation>
    </message>
    <message>
      <source>Faded</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Verblasst</translation>
    </message>
    <message>
      <source>In the trash</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Im Papierkorb</translation>
    </message>
    <message>
      <source>from a chat</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>aus einem Chat</translation>
    </message>
    <message>
      <source>from a note</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>aus einer Notiz</translation>
    </message>
    <message>
      <source>from an import</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>aus einem Import</translation>
    </message>
    <message>
      <source>from a form</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>aus einem Formular</translation>
    </message>
    <message>
      <source>Remembers</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Merkt sich etwas</translation>
    </message>
    <message>
      <source>Only reads</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Liest nur</translation>
    </message>
    <message>
      <source>Uses your memories and learns from what you say.</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Benutzt deine Erinnerungen und lernt aus dem, was du sagst.</translation>
    </message>
    <message>
      <source>Uses your memories, but this chat leaves no trace in them.</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Benutzt deine Erinnerungen, aber dieser Chat hinterlässt darin keine Spur.</translation>
    </message>
    <message>
      <source>Neither uses nor changes your memories.</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>Benutzt deine Erinnerungen nicht und ändert sie nicht.</translation>
    </message>
    <message>
      <source>just now</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>{count} minute ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Minute</translation>
    </message>
    <message>
      <source>{count} minutes ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Minuten</translation>
    </message>
    <message>
      <source>{count} hour ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Stunde</translation>
    </message>
    <message>
      <source>{count} hours ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Stunden</translation>
    </message>
    <message>
      <source>{count} day ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Tag</translation>
    </message>
    <message>
      <source>{count} days ago</source>
      <extracomment>ui/wording.py</extracomment>
      <translation>vor {count} Tagen</translation>
    </message>
    <message>
      <source>Open {count} memory</source>
      <extracomment>ui/you/interests.py</extracomment>
      <translation>{count} Erinnerung öffnen</translation>
    </message>
    <message>
      <source>Open {count} memories</source>
      <extracomment>ui/you/interests.py</extracomment>
      <translation>{count} Erinnerungen öffnen</translation>
    </message>
    <message>
      <source>No interests yet</source>
      <extracomment>ui/you/interests.py</extracomment>
      <translation>Noch keine Interessen</translation>
    </message>
    <message>
      <source>What you keep coming back to appears here, once there is enough of it.</source>
      <extracomment>ui/you/interests.py</extracomment>
      <translation>Worauf du immer wieder zurückkommst, erscheint hier, sobald genug davon da ist.</translation>
    </message>
    <message>
      <source>Opens where this comes from</source>
      <extracomment>ui/you/interests.py, ui/you/portrait.py, ui/you/tasks.py</extracomment>
      <translation>Öffnet, woher das kommt</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <extracomment>ui/you/month_bars.py</extracomment>
      <translation>MMM yyyy</translation>
    </message>
    <message>
      <source>How often, by month</source>
      <extracomment>ui/you/month_bars.py</extracomment>
      <translation>Wie oft, nach Monaten</translation>
    </message>
    <message>
      <source>Portrait</source>
      <extracomment>ui/you/page.py</extracomment>
      <translation>Porträt</translation>
    </message>
    <message>
      <source>Interests</source>
      <extracomment>ui/you/page.py</extracomment>
      <translation>Interessen</translation>
    </message>
    <message>
      <source>Tasks</source>
      <extracomment>ui/you/page.py</extracomment>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <source>Details</source>
      <extracomment>ui/you/page.py</extracomment>
      <translation>Angaben</translation>
    </message>
    <message>
      <source>Tasks ({count})</source>
      <extracomment>ui/you/page.py</extracomment>
      <translation>Aufgaben ({count})</translation>
    </message>
    <message>
      <source>About you</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Über dich</translation>
    </message>
    <message>
      <source>Languages</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Sprachen</translation>
    </message>
    <message>
      <source>Contact</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Family and people</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Familie und Menschen</translation>
    </message>
    <message>
      <source>Work and studies</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Arbeit und Studium</translation>
    </message>
    <message>
      <source>Health and diet</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Gesundheit und Ernährung</translation>
    </message>
    <message>
      <source>Tastes</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Vorlieben</translation>
    </message>
    <message>
      <source>Pastimes</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Freizeit</translation>
    </message>
    <message>
      <source>Possessions</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Besitz</translation>
    </message>
    <message>
      <source>Plans</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Pläne</translation>
    </message>
    <message>
      <source>I do not know you yet</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Ich kenne dich noch nicht</translation>
    </message>
    <message>
      <source>Tell me about yourself in the chat. What you say appears here.</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Erzähle mir im Chat von dir. Was du sagst, erscheint hier.</translation>
    </message>
    <message>
      <source>from {count} memory</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>aus {count} Erinnerung</translation>
    </message>
    <message>
      <source>from {count} memories</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>aus {count} Erinnerungen</translation>
    </message>
    <message>
      <source>Not sure yet</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Noch nicht sicher</translation>
    </message>
    <message>
      <source>I understood this from your words. Is it right?</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>So habe ich deine Worte verstanden. Stimmt das?</translation>
    </message>
    <message>
      <source>Wrong</source>
      <extracomment>ui/you/portrait.py</extracomment>
      <translation>Falsch</translation>
    </message>
    <message>
      <source>Done.</source>
      <extracomment>ui/you/presenter.py</extracomment>
      <translation>Erledigt.</translation>
    </message>
    <message>
      <source>To be done again.</source>
      <extracomment>ui/you/presenter.py</extracomment>
      <translation>Wieder zu tun.</translation>
    </message>
    <message>
      <source>Refused.</source>
      <extracomment>ui/you/presenter.py</extracomment>
      <translation>Abgelehnt.</translation>
    </message>
    <message>
      <source>Waits for</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Wartet auf</translation>
    </message>
    <message>
      <source>Show what is done</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Erledigtes zeigen</translation>
    </message>
    <message>
      <source>Done: {task}</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Erledigt: {task}</translation>
    </message>
    <message>
      <source>What it waits for</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Worauf es wartet</translation>
    </message>
    <message>
      <source>Can be done now</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Kann jetzt getan werden</translation>
    </message>
    <message>
      <source>Waiting</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Done</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>by {day}</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>done on {day}</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>erledigt am {day}</translation>
    </message>
    <message>
      <source>Nothing to do</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Nichts zu tun</translation>
    </message>
    <message>
      <source>Say what you mean to do, such as “I have to renew my passport”.</source>
      <extracomment>ui/you/tasks.py</extracomment>
      <translation>Sage, was du vorhast, zum Beispiel „I have to renew my passport“.</translation>
    </message>
  </context>
</TS>
