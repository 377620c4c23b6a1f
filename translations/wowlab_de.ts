<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>Das ist keine Adresse wie https://example.org.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>Gib nur den Server an, ohne Benutzernamen, ? oder #.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>Nur ein Server auf diesem Computer darf unverschlüsselt erreicht werden.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>Die Adresse eines Sentinels hat keinen Pfad.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Der Sentinel antwortet.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>Diese Adresse gibt es nicht. Besteht eine Netzwerkverbindung und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>Unter dieser Adresse antwortet niemand.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>Innerhalb von 10 Sekunden kam keine Antwort.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>Der Proxy antwortet nicht. Stimmen Adresse und Port?</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>Der Proxy akzeptiert diesen Benutzernamen und dieses Passwort nicht.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>Eine Webseite antwortet anstelle des Servers. Melde dich zuerst im Browser bei diesem Netzwerk an.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>Die Verbindung ist nicht sicher: Das Zertifikat gehört nicht zum Server.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>Dort antwortet etwas, aber es ist kein Sentinel.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>Mittelwert %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>der Node war pausiert</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>der Node wurde gerade beendet</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>der Node darf jetzt weniger Pakete halten</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>der Sentinel hat den Node abgelehnt</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>die Konfiguration konnte nicht abgerufen werden</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>die Konfiguration ist beschädigt</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>diese Version kennt die Regeln dafür nicht</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>der Job war schon beendet</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>der Job wurde gelöscht</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>es gehörte zu einem anderen Node</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>das Ergebnis kann nicht stimmen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>Vor dem Neustart des Programms berechnet; nur das Ergebnis wurde behalten.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verdict such as &quot;Handed back&quot;, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <translation>
            <numerusform>%n Minute nach</numerusform>
            <numerusform>%n Minuten nach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>%n Minute vor</numerusform>
            <numerusform>%n Minuten vor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the week, %2 the time of the day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>span</comment>
        <extracomment>a span of time</extracomment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>Läuft auf jeden Fall bis %1.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>Läuft bis %1; ignoriert: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>Laufende Arbeit wird noch fertig berechnet und abgegeben.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>Du hast diesen Node pausiert.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>Setze ihn fort, um wieder zu rechnen.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>Du hast diesen Node bis %1 pausiert; noch %2.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>Aus dem Account entfernt</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>Dieser Node wurde aus seinem bisherigen Account entfernt.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>Gib im Portal den Code %1 ein, um ihn wieder hinzuzufügen.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>Wartet auf Verknüpfung</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>Dieser Node gehört noch zu keinem Account.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>Gib im Portal den Code %1 ein.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>Das Netzwerk verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>Statt des Sentinels antwortet eine Webseite.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>Öffne einen Browser und melde dich bei diesem Netzwerk an.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>%1 ist nicht erreichbar. Es wird automatisch erneut versucht; Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>Die Uhr geht falsch</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Der Sentinel akzeptiert die Uhrzeit dieses Computers nicht.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>Stelle die Uhr dieses Computers richtig.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht akzeptiert</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Der Sentinel akzeptiert die Signatur dieses Nodes nicht. Es wird automatisch erneut versucht; der Schlüssel bleibt erhalten.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Update nötig</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Der Sentinel unterstützt diese Version nicht mehr.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>Installiere die aktuelle Version von wowlab.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Vom Sentinel abgelehnt</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Der Sentinel gibt diesem Node keine Arbeit.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>Pausiert, bis du es erlaubst</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>Dieser Node gehört zu deinem Account. Er rechnet erst, wenn du es erlaubst.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>Erlaube ihm zu rechnen.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>Pausiert, während du spielst</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft läuft (%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>Ein Programm läuft im Vollbild.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>Dieser Computer läuft im Akkubetrieb.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>Wartet, bis du weg bist</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>Dieses System verrät nicht, ob jemand den Computer benutzt.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>Wähle in den Einstellungen andere Zeiten zum Rechnen.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>Dieser Computer wird gerade benutzt.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>Außerhalb der Rechenzeiten</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>Dieser Node rechnet ab %1 wieder.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>Der Zeitplan enthält keine Stunde, in der dieser Node rechnen darf.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>Wähle seine Zeiten in den Einstellungen.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>%1 wird zu diesem Node befragt.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>Keine Kerne erlaubt</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>Das Portal erlaubt diesem Node keinen Kern.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>Erhöhe das Limit des Nodes im Portal.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnet</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>%n Paket in Arbeit.</numerusform>
            <numerusform>%n Pakete in Arbeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>Im Moment gibt es keine Arbeit.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>Die Uhr dieses Computers geht %1; für wowlab wird das korrigiert.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>Dieser Node gehört jetzt dir</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>Er ist mit deinem Account verknüpft.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>Er ist als „%1“ mit deinem Account verknüpft.</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>Du hast bei einer Simulation geholfen</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>Dein Computer hat zu %n weiteren Job beigetragen.</numerusform>
            <numerusform>Dein Computer hat zu %n weiteren Jobs beigetragen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis ich fortsetze</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>deine Pause</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>deine Zustimmung</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>ein Programm aus der Liste</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>ein Vollbildprogramm</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>Akkubetrieb</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>Anwesenheit am Computer</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>der Zeitplan</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation>Zu wenige Iterationen für eine Aussage</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A und B sind gleich gut</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>Kein Unterschied erkennbar</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A ist um %1 besser</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B ist um %1 besser</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>Der Unterschied ist signifikant: Mit 95 % Konfidenz liegt er zwischen %1 und %2.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>Für ein Urteil ist mindestens %n Iteration nötig.</numerusform>
            <numerusform>Für ein Urteil sind mindestens %n Iterationen nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>Jede Iteration endete mit gleichem Schaden.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>Falls es einen gibt, ist er nicht signifikant: Mit 95 % Konfidenz ist er kleiner als %1. Mehr Iterationen könnten einen kleineren zeigen.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>Der Mittelwert liegt mit 95 % Konfidenz zwischen %1 und %2; sein Standardfehler ist %3.</translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation>%1: %2 DPS</translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation>%1 (%2): %3 DPS</translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation>Einzelne Kämpfe: Standardabweichung %1, von %2 bis %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1 Iterationen in %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>vorzeitig abgebrochen</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>der gewünschte Fehler von %1 wurde nicht erreicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 Iterationen</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>bisher A %1, B %2 DPS</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>bisher %1 DPS</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>Füge eine Rotation ein, öffne eine oder nimm die Standardrotation.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>Die Rotation enthält Fehler; sie sind oben aufgelistet.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>Die Rotation lässt nie Zeit vergehen: Sie entscheidet immer wieder im selben Augenblick. Lass sie warten oder etwas wirken, das Zeit braucht.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>Die Rotation braucht zu viele Schritte in einem Kampf. Mach sie einfacher oder den Kampf kürzer.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>Der Schaden ist zu groß zum Aufsummieren. Mach den Kampf kürzer oder nimm weniger Ziele.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>Die Engine kann das nicht ausführen: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>Das ist größer, als eine Rotation sein darf (1 MiB).</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>Diese Datei ist kein Text.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Diese Datei existiert nicht.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>Zeile %1, Spalte %2, Warnung: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>Nicht mit einem Account verknüpft</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>Mit deinem Account verknüpft</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Der Sentinel gibt keine Auskunft</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 hat %2 geantwortet</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>Dieses Netzwerk verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 akzeptiert diesen Node nicht</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 akzeptiert die Uhrzeit dieses Computers nicht</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Vom Beacon nicht gesehen</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>Online, vom Beacon %1 gesehen</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Jetzt 1 Stunde rechnen</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>Jetzt 1 Stunde rechnen; ignoriert: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>DPS von A</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>DPS von B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>Casts</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>Krit</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>Ø Treffer</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>Paket %1 wartet, bis es an der Reihe ist.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>Paket %1 ist fertig; das Ergebnis wird gesendet.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>Paket %1 ist zu %2 % fertig; im Mittel %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>Mittlere DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>Abgelehnt: %1, zurückgegeben: %2, fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>Zuletzt geholfen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>Mittlere DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>Versuche es erneut oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>Der Schlüssel dieses Nodes ist defekt</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>Die Schlüsseldatei enthielt keinen Schlüssel und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>Lege eine Sicherungskopie an ihre Stelle und versuche es erneut oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>Der Schlüssel dieses Nodes kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>Das System lässt das Programm die Schlüsseldatei nicht lesen.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>Mach die Datei lesbar und versuche es erneut oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>Der Schlüssel dieses Nodes ist weg</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>Dieser Node hatte einen Schlüssel, aber weder der Schlüsselbund noch die Schlüsseldatei enthält ihn noch.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>Entsperre den Schlüsselbund, stelle die Datei wieder her oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>Was der Schlüsselbund für diesen Node aufbewahrt, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>Stelle den Schlüsselbund wieder her und versuche es erneut oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>Der Schlüssel dieses Nodes liegt im Schlüsselbund, der nicht entsperrt wurde.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>Versuche es erneut und entsperre ihn oder erstelle eine neue Identität und verknüpfe diesen Computer noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>Der Schlüsselbund ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>Der Schlüssel dieses Nodes liegt im Schlüsselbund, aber der Schlüsselbunddienst des Systems läuft nicht.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>Vielleicht wartet er auf sein Passwort. Der Node fragt ab und zu erneut an.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>Der Schlüsselbund funktioniert nicht</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>Er antwortet mit einem Fehler; Näheres steht im Protokoll. Der Node fragt ab und zu erneut an.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>Ein anderes Programm verwendet den Schlüssel dieses Nodes</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>Zwei Nodes mit demselben Schlüssel würden sich gegenseitig die Arbeit wegnehmen.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>Beende den anderen Node; dieser startet dann von selbst.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>Der Schlüssel dieses Nodes kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>Das Laufwerk ist voll oder das Programm darf nicht in seinen Ordner schreiben.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>Schaffe Platz oder erlaube das Schreiben und versuche es erneut.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>Es gibt noch keinen Account, den du verlassen könntest.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Der Sentinel hat nicht zugestimmt: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Der Datenordner kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>Bring den Ordner in Ordnung und starte wowlab neu.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>Der Account ist verlassen, aber der alte Schlüssel konnte nicht überall entfernt werden.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>fertig, Ergebnis wird gesendet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation>Paket %1 von Job %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>Der Verknüpfungscode ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>Verknüpfungscode: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>&amp;Portal öffnen</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>Dein Verknüpfungscode</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>Gib ihn im Portal ein oder scanne das Bild mit dem Handy. Das ist nur einmal nötig.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>So geht es weiter</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  Du meldest dich im Portal an und verknüpfst diesen Node. Dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  Du bestimmst, ob dieser Computer rechnen darf und mit wie vielen Kernen. Vorher läuft nichts.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  Er arbeitet unauffällig mit niedrigster Priorität und pausiert, während du spielst.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab beantwortet, welche Rotation, Ausrüstung oder Talente mehr Schaden machen, indem es Tausende Kämpfe auf den Computern von Spielern simuliert. Dieser Node stellt die Kerne bereit, die du nicht brauchst, und simuliert auch für dich.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>Dieser Node hat seinen Account verlassen</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>Willkommen bei wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>Der Code bleibt gültig, solange dieses Programm läuft. Falls er sich doch einmal ändert, erscheint der neue automatisch hier.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>Der Code erscheint gleich.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Genutzte Kerne</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>von %n Kern</numerusform>
            <numerusform>von %n Kernen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>&amp;Ja, rechnen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>Weitere &amp;Einstellungen</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>Mit niedrigster Priorität: Was du tust, geht immer vor.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>Er pausiert, während World of Warcraft oder ein Vollbildprogramm läuft.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>Er pausiert, wenn dieser Computer im Akkubetrieb läuft.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>Du kannst ihn jederzeit pausieren, hier und im Tray.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>Darf dieser Computer jetzt rechnen?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>Dieser Node gehört jetzt zu deinem Account.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>Dieser Node gehört jetzt unter dem Namen %1 zu deinem Account.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>Verteilungen des Schadens pro Sekunde: Mittelwert von A %1, Mittelwert von B %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>Verteilung des Schadens pro Sekunde von %1 bis %2; Mittelwert %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>Balken: A. Umriss: B. Linien: die Mittelwerte mit ihren 95-%-Intervallen.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>Die Linie ist der Mittelwert, das Band darum sein 95-%-Intervall.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>Fertige Pakete</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>Unterstützte Jobs</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>Nach Spec, ID oder Grund filtern</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>In dieser Liste angenommen</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>Kopiert die ausgewählten Zeilen.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>Pakete werden 90 Tage lang aufbewahrt.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>Noch bei keinem Job geholfen</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>Sobald dieser Computer einen Teil eines Jobs simuliert hat, wird der Job hier aufgelistet.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>Noch keine Pakete</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>Was dieser Computer simuliert, wird hier aufgelistet und 90 Tage lang aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 Iterationen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>Ein Teil des Verlaufs konnte nicht gelesen werden und wurde beiseitegelegt: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>Der Verlauf kann derzeit nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Ohne Details</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>&amp;Neueste Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle aufgelisteten.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>Ansicht &amp;leeren</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>Leert diese Liste. Die Dateien behalten alles.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Noch keine Zeilen</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>Was das Programm tut, wird hier laufend mitgeschrieben.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>Das Protokoll kann nicht in seine Datei geschrieben werden: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>Neue Zeilen erscheinen am Ende.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>Die Liste bleibt, wo sie ist; neue Zeilen kommen unten dazu.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab läuft weiter</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>Das Fenster geht zu, der Node bleibt: Du findest ihn im Tray.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>Das Fenster geht zu, der Node bleibt. Starte wowlab erneut, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>Das lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>Stattdessen &amp;beenden</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>wowlab beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>%n Paket wird gerade berechnet.</numerusform>
            <numerusform>%n Pakete werden gerade berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>Das wird noch zu Ende gerechnet und dauert höchstens eine halbe Minute. Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Weiterlaufen</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>Pakete, die dieser Node hält</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>Simulierte Iterationen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Dieser Node</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>%1 Iterationen pro Sekunde</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Im Leerlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 in Benutzung</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n angenommen</numerusform>
            <numerusform>%n angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n unlesbar</numerusform>
            <numerusform>%n unlesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>Dieses Ergebnis gehört zu einer früheren Eingabe. Starte neu, um ein aktuelles zu erhalten.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>Was jede Fähigkeit beigetragen hat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>Kopiert das Ergebnis als Text.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>Speichern &amp;unter</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>&amp;JSON, für Programme…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>&amp;CSV, für Tabellenkalkulationen…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>&amp;PNG, als Bild…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulation läuft…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>Das Ergebnis erscheint hier, wenn die Simulation fertig ist. Brich sie ab, um den bisherigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>Hier simulieren, ganz ohne Server</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>Wähle eine Spec, füge eine Rotation ein, öffne eine oder behalte die Standardrotation und klicke auf „Starten“. Du siehst dann den mittleren Schaden, wie sicher er ist und was jede Fähigkeit beigetragen hat. Vergleiche zwei Rotationen, um zu erfahren, welche besser ist.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>Füge hier eine Rotation ein oder ziehe eine Datei hierher.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>Fehler der Rotation</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>Der Text ist größer, als eine Rotation sein darf (1 MiB); er wurde nicht eingefügt.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>Öffnet eine Rotation aus einer Datei.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>Ersetzt die Rotation durch den Text aus der Zwischenablage.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>&amp;Standard verwenden</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>Ersetzt diese Rotation durch die Standardrotation der Spec.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Keine Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>Rotation öffnen</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>Rotationen (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>Kampf&amp;dauer</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>S&amp;imulieren bis zu</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>E&amp;rster Seed</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>einer Anzahl Iterationen</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>einem Fehler des Mittelwerts</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>Fehler des Mittelwerts</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>Der Standardfehler als Anteil des Mittelwerts. Es werden höchstens %1 Iterationen simuliert.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>Derselbe Seed ergibt dieselben Kämpfe und damit dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>Wer&amp;t</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>Stunden der Woche, in denen dieser Node rechnen darf</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1 ist an. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1 ist aus. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>Die ganze Woche.</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>Nie.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>Dieser Computer darf &amp;rechnen</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>alle bis auf einen (%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>Genutzte &amp;Kerne</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>Wenn niemand diesen Computer benutzt</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>Zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>&amp;Unbenutzt seit</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>Im &amp;Akkubetrieb pausieren</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>Pausieren, während World of War&amp;craft läuft</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>Pausieren, während ein &amp;Vollbildprogramm läuft</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>zum Beispiel: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>Pausieren, während diese &amp;Programme laufen</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Bei der An&amp;meldung starten</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>Versteckt im Tra&amp;y starten</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Beim Schließen des &amp;Fensters weiterlaufen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>Wenn dieser &amp;Node verknüpft wurde</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>Wenn ich &amp;gebraucht werde</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>Wenn dieser Node bei einem &amp;Job geholfen hat</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>Proxy-&amp;Host</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>Proxy-P&amp;ort</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Passwor&amp;t</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung t&amp;esten</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>Sent&amp;inel</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>Porta&amp;l</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>Adressen &amp;übernehmen</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Bei einem anderen Sentinel wird die Verbindung neu aufgebaut, mit einem eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Dieser Node</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>Dia&amp;gnosedaten kopieren</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>Angaben für einen Fehlerbericht. Schlüssel, Passwörter und Geheimnisse in Adressen werden weggelassen.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>Account &amp;verlassen…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>Entfernt diesen Node aus seinem Account und löscht seinen Schlüssel. Was er berechnet hat, zählt weiterhin. Er kann als neuer Node wieder verknüpft werden.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>Gespeichert. Die Verbindung wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>Account verlassen?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>Dieser Node verlässt deinen Account und vergisst seinen Schlüssel.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>Er hört sofort auf, für dich zu rechnen. Um ihn wieder zu nutzen, verknüpfst du ihn als neuen Node.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Sentinel wird benachrichtigt…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>Dieser Node hat seinen Account verlassen.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>Z&amp;wei Rotationen vergleichen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Starte&amp;n</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>Startet die Simulation (%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>Bricht die Simulation ab und zeigt den bisherigen Stand (%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Fortschritt der Simulation</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1: %n Fehler</numerusform>
            <numerusform>%1: %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>Rotation &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>Rotation &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>Die Engine liest die Rotation…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>Wieder meinen Einstellungen folgen</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>Rechnen erlauben</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Jetzt 1 Stunde rechnen</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>Als neuer Node beginnen</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausendauer</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>Durchsatz der letzten Minuten; jetzt %1 Iterationen pro Sekunde</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>Durchsatz der letzten Minuten; gerade wird nichts berechnet</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Tray</name>
    <message>
        <source>wowlab: %1. %2</source>
        <extracomment>%1 is what the node does, %2 why</extracomment>
        <translation>wowlab: %1. %2</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>wowlab öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Fortsetzen (noch %1 pausiert)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Wieder meinen Einstellungen folgen (in %1 automatisch)</translation>
    </message>
</context>
</TS>
