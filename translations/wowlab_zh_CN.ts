<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verdict such as &quot;Handed back&quot;, %2 why</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the week, %2 the time of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>span</comment>
        <extracomment>a span of time</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Tray</name>
    <message>
        <source>wowlab: %1. %2</source>
        <extracomment>%1 is what the node does, %2 why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
