<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>Ceci n’est pas une adresse du type https://example.org.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>L’adresse doit commencer par https://.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>Indiquez le serveur seul, sans nom d’utilisateur, ? ni #.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>Seul un serveur sur cet ordinateur peut être joint sans chiffrement.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>L’adresse d’un Sentinel n’a pas de chemin.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Sentinel répond.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>Cette adresse n’existe pas. Le réseau fonctionne-t-il et l’adresse est-elle correcte&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>Personne ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>Aucune réponse en 10 secondes.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>Le proxy ne répond pas. Son adresse et son port sont-ils corrects&#xa0;?</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>Le proxy refuse cet utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>Un intermédiaire répond par une page web. Connectez-vous d’abord à ce réseau dans un navigateur.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>La connexion n’est pas sûre&#xa0;: le certificat n’est pas celui du serveur.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>Quelque chose répond à cette adresse, mais ce n’est pas un Sentinel.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>moyenne %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>le nœud était en pause</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>le nœud s’arrêtait</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>le nœud peut en détenir moins désormais</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>Sentinel a refusé le nœud</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>sa configuration n’a pas pu être récupérée</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>sa configuration est endommagée</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>cette version ne connaît pas ses règles</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>la tâche était terminée</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>la tâche a été supprimée</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>il appartenait à un autre nœud</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>le résultat ne peut pas être correct</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>Calculé avant le redémarrage du programme&#xa0;; seul le résultat a été conservé.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verdict such as &quot;Handed back&quot;, %2 why</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <translation>
            <numerusform>%n minute de retard</numerusform>
            <numerusform>%n minutes de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>%n minute d’avance</numerusform>
            <numerusform>%n minutes d’avance</numerusform>
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
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>Calcule quoi qu’il arrive jusqu’à %1.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>Calcule jusqu’à %1, en ignorant&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>Les calculs en cours sont terminés puis remis.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>Vous avez mis ce nœud en pause.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>Reprenez pour calculer à nouveau.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>Vous avez mis ce nœud en pause jusqu’à %1&#xa0;; encore %2.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>Retiré de son compte</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>Ce nœud a été retiré du compte auquel il appartenait.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>Pour l’ajouter à nouveau, saisissez le code %1 dans le portail.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>En attente d’association</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>Ce nœud n’appartient pas encore à un compte.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>Saisissez le code %1 dans le portail.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>Le réseau demande une connexion</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>Un intermédiaire répond par une page web à la place de Sentinel.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>Ouvrez un navigateur et connectez-vous à ce réseau.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>%1 est injoignable. Les tentatives reprennent automatiquement&#xa0;; les résultats sont conservés.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>L’horloge n’est pas à l’heure</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Sentinel n’accepte pas l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>Réglez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non accepté</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Sentinel n’accepte pas la signature de ce nœud. Une nouvelle tentative aura lieu&#xa0;; la clé est conservée.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Sentinel ne prend plus en charge cette version.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>Installez la version actuelle de wowlab.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Refusé par Sentinel</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Sentinel ne donne pas de travail à ce nœud.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>En pause jusqu’à votre accord</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>Ce nœud appartient à votre compte. Il ne calcule rien sans votre accord.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>Autorisez-le à calculer.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>En pause pendant que vous jouez</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft est lancé (%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>%1 est lancé.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>Un programme occupe tout l’écran.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>Cet ordinateur fonctionne sur batterie.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>En attente de votre absence</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>Ce système n’indique pas si quelqu’un l’utilise.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>Choisissez d’autres moments de calcul dans les paramètres.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>Cet ordinateur est utilisé.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>En dehors de ses horaires</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>Ce nœud calculera de nouveau à partir de %1.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>Le planning ne contient aucune heure où ce nœud peut calculer.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>Choisissez ses horaires dans les paramètres.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>Interrogation de %1 au sujet de ce nœud.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>Aucun cœur autorisé</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>Le portail n’autorise aucun cœur à ce nœud.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>Augmentez la limite du nœud dans le portail.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>%n lot en cours.</numerusform>
            <numerusform>%n lots en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>Il n’y a pas de travail pour le moment.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>L’horloge de cet ordinateur a %1&#xa0;; l’écart est corrigé pour notre usage.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>Ce nœud est désormais à vous</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>Il est associé à votre compte.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>Il est associé à votre compte sous le nom «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>Vous avez fait avancer une simulation</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>Votre ordinateur a contribué à %n tâche de plus.</numerusform>
            <numerusform>Votre ordinateur a contribué à %n tâches de plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 heures</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Jusqu’à ce que je reprenne</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>votre pause</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>votre accord</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>un programme de la liste</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>un programme en plein écran</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>la batterie</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>la présence de quelqu’un</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>le planning</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation>%1&#xa0;DPS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation>Trop peu d’itérations pour conclure</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A et B se valent</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>Aucune différence visible</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A est meilleure de %1</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B est meilleure de %1</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>La différence est significative&#xa0;: avec une confiance de 95&#xa0;%, elle se situe entre %1 et %2.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>Il faut au moins %n itération pour conclure.</numerusform>
            <numerusform>Il faut au moins %n itérations pour conclure.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>Toutes les itérations se sont terminées avec les mêmes dégâts.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>S’il y en a une, elle n’est pas significative&#xa0;: avec une confiance de 95&#xa0;%, elle est inférieure à %1. Davantage d’itérations pourraient en révéler une plus petite.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>La moyenne se situe entre %1 et %2 avec une confiance de 95&#xa0;%&#xa0;; son erreur type est de %3.</translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation>%1&#xa0;: %2&#xa0;DPS</translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation>%1 (%2)&#xa0;: %3 DPS</translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation>Combats individuels&#xa0;: écart type %1, de %2 à %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1 itérations en %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>arrêtée avant la fin</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>l’erreur voulue, %1, n’a pas été atteinte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 itérations</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>A %1, B %2 DPS pour l’instant</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>%1 DPS pour l’instant</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>Collez ou ouvrez une rotation, ou utilisez celle par défaut.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>La rotation contient des erreurs&#xa0;; elles sont listées ci-dessus.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>La rotation ne laisse jamais passer le temps&#xa0;: elle décide sans cesse au même instant. Faites-la attendre ou lancer quelque chose qui prend du temps.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>La rotation demande trop d’étapes en un combat. Simplifiez-la ou raccourcissez le combat.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>Les dégâts sont trop élevés pour être additionnés. Raccourcissez le combat ou réduisez le nombre de cibles.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>Le moteur ne peut pas exécuter ceci&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>Ce contenu dépasse la taille maximale d’une rotation (1&#xa0;Mio).</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>Ce fichier n’est pas un texte.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>Ligne %1, colonne %2, avertissement&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1&#xa0;j %2&#xa0;h</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>encore %1 environ</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>Non associé à un compte</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>Associé à votre compte</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Sentinel ne le précise pas</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 a répondu %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 répond</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 est injoignable</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>Ce réseau demande une connexion</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 n’accepte pas ce nœud</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 n’accepte pas l’heure de cet ordinateur</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Pas vu par Beacon</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>En ligne, vu par Beacon %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Calculer maintenant pendant 1 heure</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>Calculer maintenant pendant 1 heure, en ignorant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>DPS de A</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>DPS de B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>Utilisations</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Coups</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>Crit</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>Coup moyen</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>Le lot %1 attend son tour.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>Le lot %1 est terminé&#xa0;; son résultat est en cours d’envoi.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>Le lot %1 est fait à %2&#xa0;%&#xa0;; moyenne %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spé</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS moyen</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Calculé en</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>Refusés&#xa0;: %1, rendus&#xa0;: %2, échoués&#xa0;: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>Dernière contribution</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spé</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS moyen</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Calculé en</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non comptés</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>Réessayez, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>La clé de ce nœud est endommagée</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>Le fichier de clé ne contenait pas de clé et a été mis de côté.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>Remplacez-le par une sauvegarde et réessayez, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>La clé de ce nœud ne peut pas être lue</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>Le système ne laisse pas le programme lire le fichier de clé.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>Rendez le fichier lisible et réessayez, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>La clé de ce nœud a disparu</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>Ce nœud avait une clé, mais elle n’est plus ni dans le trousseau ni dans le fichier de clé.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>Déverrouillez le trousseau ou restaurez le fichier, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>Ce que le trousseau conserve pour ce nœud n’est pas une clé.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>Restaurez le trousseau et réessayez, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>La clé de ce nœud est dans le trousseau, qui n’a pas été déverrouillé.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>Réessayez et déverrouillez-le, ou créez une nouvelle identité et associez à nouveau cet ordinateur.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>Le trousseau est indisponible</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>La clé de ce nœud est dans le trousseau, et le service de trousseau du système ne fonctionne pas.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Le trousseau ne répond pas</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>Il attend peut-être son mot de passe. Le nœud réessaie de temps en temps.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>Le trousseau ne fonctionne pas</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>Il répond par une erreur, notée dans le journal. Le nœud réessaie de temps en temps.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>Un autre programme utilise la clé de ce nœud</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>Deux nœuds avec la même clé se prendraient leur travail.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>Arrêtez l’autre nœud&#xa0;; celui-ci démarrera tout seul.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>La clé de ce nœud ne peut pas être enregistrée</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>Le disque est plein, ou le programme n’a pas le droit d’écrire dans son dossier.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>Libérez de l’espace ou autorisez l’écriture, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>Il n’y a pas encore de compte à quitter.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Sentinel a refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Le dossier de données est inutilisable</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>Réparez le dossier et relancez wowlab.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>Le nœud a quitté le compte, mais l’ancienne clé n’a pas pu être supprimée partout.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>terminé, envoi du résultat</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation>%1&#xa0;DPS</translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation>Lot %1 de la tâche %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>Le code d’association n’est pas encore connu</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>Code d’association&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copier le code</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>Ouvrir le &amp;portail</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>Votre code d’association</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>Saisissez-le dans le portail ou scannez l’image avec votre téléphone. À faire une seule fois.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  Vous vous connectez au portail et associez ce nœud. Cette fenêtre le détecte toute seule.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  Vous indiquez si cet ordinateur peut calculer, et avec combien de cœurs. Rien ne tourne avant.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  Il travaille discrètement, en priorité minimale, et se repose pendant que vous jouez.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab détermine quelle rotation, quel équipement ou quels talents infligent le plus de dégâts, en simulant des milliers de combats sur les ordinateurs des joueurs. Ce nœud prête les cœurs dont vous n’avez pas besoin, et simule aussi pour vous.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>Ce nœud a quitté son compte</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>Bienvenue dans wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>Le code reste valable tant que ce programme tourne. S’il doit changer, le nouveau s’affiche ici tout seul.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>Le code s’affiche dans un instant.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>Utiliser &amp;jusqu’à</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Cœurs à utiliser</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>sur %n cœur</numerusform>
            <numerusform>sur %n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>&amp;Oui, calculer</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>Autres pa&amp;ramètres</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>En priorité minimale&#xa0;: ce que vous faites passe d’abord.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>Il se repose quand World of Warcraft ou un programme en plein écran est lancé.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>Il se repose quand cet ordinateur est sur batterie.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>Vous pouvez le mettre en pause à tout moment, ici et dans la zone de notification.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>Cet ordinateur peut-il calculer maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>Ce nœud appartient désormais à votre compte.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>Ce nœud appartient désormais à votre compte, sous le nom %1.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>Distributions des dégâts par seconde&#xa0;: moyenne de A %1, moyenne de B %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>Distribution des dégâts par seconde de %1 à %2&#xa0;; moyenne %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>Barres&#xa0;: A. Contour&#xa0;: B. Lignes&#xa0;: les moyennes, avec leurs intervalles à 95&#xa0;%.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>La ligne est la moyenne, la bande autour son intervalle à 95&#xa0;%.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>Lots terminés</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Contenu de la liste</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>Filtrer par spé, identifiant ou motif</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>Acceptés dans cette liste</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Depuis toujours</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>Copie les lignes sélectionnées.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>Les lots sont conservés 90 jours.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>Aucune contribution pour l’instant</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>Dès que cet ordinateur aura simulé une partie d’une tâche, elle apparaîtra ici.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>Aucun lot pour l’instant</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>Ce que cet ordinateur simule apparaît ici et est conservé 90 jours.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 itérations</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln lot</numerusform>
            <numerusform>%Ln lots</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>Une partie de l’historique n’a pas pu être lue et a été mise de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>L’historique ne peut pas être écrit pour le moment&#xa0;: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sans les détails</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Lignes du journal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>&amp;Dernières lignes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>Copie les lignes sélectionnées, ou toutes celles qui sont listées.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>&amp;Vider la vue</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>Vide cette liste. Les fichiers conservent tout.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Aucune ligne pour l’instant</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>Ce que fait le programme s’inscrit ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>Le journal ne peut pas être écrit dans son fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>Les nouvelles lignes apparaissent à la fin.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>La liste reste en place&#xa0;; les nouvelles lignes arrivent en dessous.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab continue de tourner</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>La fenêtre se ferme, le nœud reste&#xa0;: il est dans la zone de notification.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>La fenêtre se ferme, le nœud reste. Relancez wowlab pour la revoir.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>Cela peut être changé dans les paramètres.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>&amp;Quitter plutôt</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>Quitter wowlab&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>%n lot est en cours de calcul.</numerusform>
            <numerusform>%n lots sont en cours de calcul.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>Les calculs se terminent d’abord, ce qui prend une demi-minute au plus. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>Lots détenus par ce nœud</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>Itérations simulées</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Ce nœud</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Cœurs</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>%1 itérations par seconde</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Au repos</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 sur %2 utilisés</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n accepté</numerusform>
            <numerusform>%n acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n en route</numerusform>
            <numerusform>%n en route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>Ce résultat correspond à une saisie précédente. Relancez pour la nouvelle.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>Ce que chaque technique a fait</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>Copie le résultat sous forme de texte.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Enregistrer sous</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>&amp;JSON, pour les programmes…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>&amp;CSV, pour les tableurs…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>&amp;PNG, une image…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulation en cours…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>Le résultat s’affiche ici à la fin de la simulation. Annulez-la pour voir ce que l’on sait déjà.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>Simulez ici, sans aucun serveur</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>Choisissez une spé, collez ou ouvrez une rotation, ou gardez celle par défaut, puis cliquez sur Lancer. Vous verrez les dégâts moyens, leur fiabilité et ce que chaque technique a fait. Comparez deux rotations pour savoir laquelle est la meilleure.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Enregistrer le résultat</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>Collez une rotation ici, ou déposez un fichier.</translation>
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
        <translation>Erreurs de la rotation</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>Le texte dépasse la taille maximale d’une rotation (1&#xa0;Mio)&#xa0;; il n’a pas été collé.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>Ouvre une rotation depuis un fichier.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>Remplace la rotation par le texte du presse-papiers.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>Par &amp;défaut</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>Remplace cette rotation par celle de la spé.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Aucune erreur.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>Ouvrir une rotation</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>Rotations (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>D&amp;urée du combat</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>C&amp;ibles</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>Simuler &amp;jusqu’à</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>Première &amp;graine</translation>
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
        <translation>un nombre d’itérations</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>une erreur de la moyenne</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>Erreur de la moyenne</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>L’erreur type en proportion de la moyenne. Au plus %1 itérations sont simulées.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>La même graine donne les mêmes combats, et donc le même résultat.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>tous (%1)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>&amp;Valeur</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>Heures de la semaine où ce nœud peut calculer</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1&#xa0;: activé. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1&#xa0;: désactivé. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>Toute la semaine.</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>Jamais.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>de %1 à %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>Cet ordinateur &amp;peut calculer</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>tous sauf un (%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>&amp;Cœurs utilisés</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>Quand personne n’utilise cet ordinateur</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>À certaines heures</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>&amp;Inutilisé depuis</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Heures</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>Au repos sur &amp;batterie</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>Au repos quand World of &amp;Warcraft est lancé</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>Au repos quand un programme est en plei&amp;n écran</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>par exemple&#xa0;: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>Au repos quand ces pro&amp;grammes sont lancés</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>&amp;Démarrer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>Démarrer masqué, dans la &amp;zone de notification</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Rester actif quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>Quand ce nœud a été a&amp;ssocié</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>Quand une action de ma part &amp;est nécessaire</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>Quand ce nœud a contribué à une &amp;tâche</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Pas de proxy</translation>
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
        <translation>Hôte du prox&amp;y</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>P&amp;ort du proxy</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Nom d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>&amp;Sentinel</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>&amp;Portail</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>Utiliser ces a&amp;dresses</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Un autre Sentinel implique de relancer la connexion, avec une clé distincte.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Ce nœud</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>Copier le dia&amp;gnostic</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>Des données pour un rapport de bug. Les clés, les mots de passe et les secrets des adresses n’y figurent pas.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>&amp;Quitter le compte…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>Retire ce nœud de son compte et efface sa clé. Ce qu’il a calculé reste comptabilisé. Il peut être associé à nouveau, comme nouveau nœud.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>Enregistré. La connexion redémarre.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>Quitter le compte&#xa0;?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>Ce nœud quitte votre compte et oublie sa clé.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>Il cesse aussitôt de calculer pour vous. Pour le réutiliser, associez-le comme nouveau nœud.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Envoi à Sentinel…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>Ce nœud a quitté son compte.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>Spé</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>Co&amp;mparer deux rotations</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>La&amp;ncer</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>Lance la simulation (%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Annule&amp;r</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>Arrête la simulation et affiche ce que l’on sait déjà (%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progression de la simulation</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %n erreur</numerusform>
            <numerusform>%1&#xa0;: %n erreurs</numerusform>
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
        <translation>Le moteur lit la rotation…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>Suivre à nouveau mes paramètres</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>Autoriser le calcul</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Calculer maintenant pendant 1 heure</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Ouvrir le portail</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>Repartir comme nouveau nœud</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Mettre en pause</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>Débit des dernières minutes&#xa0;; actuellement %1 itérations par seconde</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>Débit des dernières minutes&#xa0;; aucun calcul en ce moment</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Tray</name>
    <message>
        <source>wowlab: %1. %2</source>
        <extracomment>%1 is what the node does, %2 why</extracomment>
        <translation>wowlab&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>Ouvrir wowlab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Reprendre (encore %1 de pause)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Suivre à nouveau mes paramètres (automatique dans %1)</translation>
    </message>
</context>
</TS>
