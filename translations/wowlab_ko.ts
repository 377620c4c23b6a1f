<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>https://example.org 같은 주소 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>주소는 https://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>사용자 이름이나 ?, # 없이 서버 주소만 입력하세요.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>암호화 없이는 이 컴퓨터에 있는 서버에만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>Sentinel 주소에는 경로가 없습니다.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Sentinel이 응답합니다.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>존재하지 않는 주소입니다. 네트워크 연결과 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>이 주소에서 응답이 없습니다.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>10초 안에 응답이 없었습니다.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>프록시가 응답하지 않습니다. 주소와 포트를 확인해 주세요.</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>프록시가 이 사용자 이름과 비밀번호를 거부했습니다.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>중간에서 웹 페이지가 대신 응답합니다. 먼저 브라우저에서 이 네트워크에 로그인하세요.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>연결이 안전하지 않습니다. 인증서가 해당 서버의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>응답은 있지만 Sentinel이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>평균 %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>노드가 일시 정지됨</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>노드가 중지되는 중이었음</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>노드의 보유 한도가 줄어듦</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>Sentinel이 노드를 거부함</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>설정을 가져올 수 없음</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>설정이 손상됨</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>이 버전이 모르는 규칙임</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>작업이 이미 끝남</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>작업이 삭제됨</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>다른 노드의 청크임</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>결과가 올바를 수 없음</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>프로그램을 다시 시작하기 전에 계산되어 결과만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>반환됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>실패</translation>
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
            <numerusform>%n분 느림</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>%n분 빠름</numerusform>
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
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>%1까지 조건 없이 실행합니다.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>%1까지 다음을 무시하고 실행합니다: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>실행 중인 청크를 마무리해 제출하고 있습니다.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>이 노드를 일시 정지했습니다.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>다시 계산하려면 재개하세요.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>이 노드를 %1까지 일시 정지했습니다. %2 남았습니다.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>계정에서 제거됨</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>이 노드가 연결되어 있던 계정에서 제거되었습니다.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>다시 추가하려면 포털에 다음 코드를 입력하세요: %1.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>등록 대기 중</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>이 노드는 아직 계정에 연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>포털에 다음 코드를 입력하세요: %1.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>네트워크 로그인 필요</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>중간에서 Sentinel 대신 웹 페이지가 응답합니다.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>브라우저를 열어 이 네트워크에 로그인하세요.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>%1에 연결할 수 없습니다. 자동으로 다시 시도하며 결과는 보관됩니다.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>시계가 맞지 않음</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Sentinel이 이 컴퓨터의 시간을 인정하지 않습니다.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>컴퓨터의 시계를 맞춰 주세요.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>인증되지 않음</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Sentinel이 이 노드의 서명을 인정하지 않습니다. 다시 시도하며 키는 보관됩니다.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>업데이트 필요</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Sentinel이 이 버전을 더 이상 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>wowlab 최신 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Sentinel이 거부함</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Sentinel이 이 노드에 작업을 주지 않습니다.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>허용 전까지 정지됨</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>이 노드가 계정에 연결되었습니다. 허용하기 전에는 아무것도 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>계산을 허용해 주세요.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>게임 중 일시 정지됨</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft가 실행 중입니다(%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>다음 프로그램이 실행 중입니다: %1.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>전체 화면 프로그램이 실행 중입니다.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>이 컴퓨터는 배터리로 작동 중입니다.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>자리 비움 대기 중</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>이 시스템에서는 사용 중인지 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>설정에서 다른 실행 시간을 선택하세요.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>이 컴퓨터는 사용 중입니다.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>실행 시간이 아님</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>이 노드는 %1부터 다시 계산합니다.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>일정에 이 노드가 계산할 수 있는 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>설정에서 실행 시간을 선택하세요.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>%1에 이 노드의 상태를 확인하고 있습니다.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>허용된 코어 없음</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>포털에서 이 노드에 허용한 코어가 없습니다.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>포털에서 노드의 한도를 높이세요.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>계산 중</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>청크 %n개를 계산하고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>지금은 할 작업이 없습니다.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>이 컴퓨터의 시계: %1. wowlab에서는 보정해서 사용합니다.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>이제 내 노드입니다</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>계정에 연결되었습니다.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>계정에 “%1” 이름으로 연결되었습니다.</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>시뮬레이션에 도움을 주었습니다</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>내 컴퓨터가 작업 %n개에 더 기여했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15분</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4시간</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>내일까지</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>재개할 때까지</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>동의 여부</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>목록에 있는 프로그램</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>전체 화면 프로그램</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>배터리</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>컴퓨터 사용 여부</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>일정</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation>판단하기에는 반복 횟수가 부족합니다</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A와 B의 결과가 같습니다</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>차이가 보이지 않습니다</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A가 %1 더 높습니다</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B가 %1 더 높습니다</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>차이가 유의미합니다. 95% 신뢰도로 %1에서 %2 사이입니다.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>판단하려면 최소 %n회 반복해야 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>모든 반복의 피해량이 같았습니다.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>차이가 있더라도 유의미하지 않습니다. 95% 신뢰도로 %1보다 작습니다. 더 많이 반복하면 더 작은 차이도 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>평균은 95% 신뢰도로 %1에서 %2 사이이며, 표준 오차는 %3입니다.</translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation>%1: %2 DPS</translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation>%1(%2): %3 DPS</translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation>개별 전투: 표준 편차 %1, 범위 %2~%3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>대상 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1회 반복, %2 소요</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>조기 중단됨</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>목표 오차 %1에 도달하지 못함</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1회 반복</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>현재까지 A %1, B %2 DPS</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>현재까지 %1 DPS</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>딜사이클을 붙여넣거나 열거나, 기본 딜사이클을 사용하세요.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>딜사이클에 문제가 있습니다. 위 목록을 확인하세요.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>딜사이클에서 시간이 흐르지 않습니다. 같은 순간에 판단만 반복합니다. 대기하거나 시간이 걸리는 기술을 시전하게 하세요.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>한 전투에서 딜사이클의 단계가 너무 많습니다. 딜사이클을 단순하게 하거나 전투 시간을 줄이세요.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>피해량이 너무 커서 합산할 수 없습니다. 전투 시간이나 대상 수를 줄이세요.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>엔진에서 실행할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>딜사이클의 최대 크기(1 MiB)를 초과했습니다.</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>텍스트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>파일이 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>%1행 %2열, 경고: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>파일을 저장할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>%1 전</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>계정에 연결되지 않음</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>계정에 연결됨</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Sentinel이 알려주지 않음</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>아직 시도하지 않음</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1: %2 응답함</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1: 응답함</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1에 연결할 수 없음</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>이 네트워크에 로그인이 필요함</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1에서 이 노드를 인정하지 않음</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1에서 이 컴퓨터의 시간을 인정하지 않음</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Beacon에서 확인되지 않음</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>온라인, Beacon이 %1 확인함</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>온라인</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>지금 1시간 동안 실행</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>지금 1시간 동안 실행(무시: %1)</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>기술</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>A의 DPS</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>B의 DPS</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>시전</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>적중</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>치명타</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>평균 적중 피해</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>청크 %1: 차례를 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>청크 %1: 계산을 마치고 결과를 보내고 있습니다.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>청크 %1: %2% 완료, 평균 %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>완료 시각</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>청크</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>전문화</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>평균 DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>계산 시간</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>거부: %1, 반환: %2, 실패: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>최근 기여</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>전문화</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>청크</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>평균 DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>계산 시간</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>집계 제외</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>상세</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>정보</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>오류</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>다시 시도하거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>이 노드의 키가 손상됨</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>키 파일에 키가 없어 따로 보관했습니다.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>백업을 제자리에 넣고 다시 시도하거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>이 노드의 키를 읽을 수 없음</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>시스템에서 프로그램의 키 파일 읽기를 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>파일을 읽을 수 있게 하고 다시 시도하거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>이 노드의 키가 없어짐</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>이 노드에 키가 있었지만 지금은 키체인과 키 파일 어디에도 없습니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>키체인의 잠금을 풀거나 파일을 복원하거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>키체인에 보관된 이 노드의 항목이 키가 아닙니다.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>키체인을 복원하고 다시 시도하거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>키체인이 잠겨 있음</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>이 노드의 키가 있는 키체인의 잠금이 풀리지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>다시 시도해 잠금을 풀거나, 새 ID를 만들어 이 컴퓨터를 다시 등록하세요.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>키체인을 찾을 수 없음</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>이 노드의 키는 키체인에 있지만 시스템의 키체인 서비스가 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>키체인이 응답하지 않음</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>비밀번호 입력을 기다리고 있을 수 있습니다. 노드가 주기적으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>키체인이 작동하지 않음</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>키체인에서 오류가 발생했습니다. 자세한 내용은 로그에 있습니다. 노드가 주기적으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>다른 프로그램이 이 노드의 키를 사용 중</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>두 노드가 같은 키를 쓰면 서로의 작업을 가로채게 됩니다.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>다른 노드를 종료하면 이 노드가 자동으로 시작됩니다.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>이 노드의 키를 저장할 수 없음</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>디스크가 가득 찼거나 프로그램에 폴더 쓰기 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>공간을 확보하거나 쓰기를 허용한 뒤 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>아직 연결을 해제할 계정이 없습니다.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Sentinel이 동의하지 않았습니다: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>데이터 폴더를 사용할 수 없음</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>폴더 문제를 해결하고 wowlab을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>계정 연결은 해제되었지만 이전 키를 모두 삭제하지는 못했습니다.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>차례를 기다리는 중</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>완료, 결과 전송 중</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation>작업 %2의 청크 %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>등록 코드를 아직 알 수 없습니다</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>등록 코드: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>코드 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>포털 열기(&amp;P)</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>등록 코드</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>포털에 입력하거나 휴대폰으로 그림을 스캔하세요. 한 번만 하면 됩니다.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  포털에 로그인해 이 노드를 등록하세요. 이 창에 자동으로 반영됩니다.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  이 컴퓨터의 계산을 허용할지, 코어를 몇 개 쓸지 정하세요. 그전에는 아무것도 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  가장 낮은 우선순위로 조용히 작동하고, 게임 중에는 쉽니다.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab은 플레이어들의 컴퓨터에서 수천 번의 전투를 시뮬레이션해 어떤 딜사이클, 장비, 특성의 피해량이 더 높은지 알려 줍니다. 이 노드는 쓰지 않는 코어를 빌려주고, 내 시뮬레이션도 실행합니다.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>이 노드의 계정 연결이 해제됨</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>wowlab에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>%1의 QR 코드</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>코드는 이 프로그램이 실행되는 동안 유효합니다. 코드가 바뀌면 새 코드가 여기에 자동으로 표시됩니다.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>잠시 후 코드가 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>최대 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>사용할 코어</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>/ 코어 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>예, 계산합니다(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>나중에(&amp;N)</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>추가 설정(&amp;S)</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>가장 낮은 우선순위로 실행되어 하던 일을 방해하지 않습니다.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>World of Warcraft나 전체 화면 프로그램이 실행되는 동안 쉽니다.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>배터리로 작동하는 동안 쉽니다.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>여기와 트레이에서 언제든지 일시 정지할 수 있습니다.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>지금 이 컴퓨터에서 계산할까요?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>이 노드가 계정에 연결되었습니다.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>이 노드가 다음 이름으로 계정에 연결되었습니다: %1.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>초당 피해량 분포: A의 평균 %1, B의 평균 %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>%1에서 %2까지의 초당 피해량 분포, 평균 %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>막대: A. 윤곽선: B. 선: 평균과 95% 신뢰 구간.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>선은 평균, 그 주위의 띠는 95% 신뢰 구간입니다.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>완료된 청크</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>기여한 작업</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>표시할 목록</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>청크</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>전문화, ID 또는 사유로 필터</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>최근 90일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>모든 판정</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>이 목록에서 승인됨</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>선택한 행을 복사합니다.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>CSV로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>필터와 일치하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>청크는 90일 동안 보관됩니다.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>아직 기여한 작업이 없습니다</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>이 컴퓨터가 작업의 일부를 시뮬레이션하면 그 작업이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>아직 청크가 없습니다</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>이 컴퓨터가 시뮬레이션한 내용이 여기에 표시되고 90일 동안 보관됩니다.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1회 반복</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>청크 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>기록의 일부를 읽을 수 없어 따로 보관했습니다: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>지금은 기록을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>기록 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>모든 줄</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>상세 제외</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고 및 오류</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>텍스트로 필터</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>로그 줄</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>최신 줄(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>선택한 줄을 복사합니다. 선택한 줄이 없으면 목록 전체를 복사합니다.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>로그 저장</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>폴더 열기(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>화면 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>이 목록을 비웁니다. 파일의 내용은 모두 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>필터와 일치하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>아직 로그가 없습니다</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>프로그램이 하는 일이 여기에 바로 기록됩니다.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>로그를 파일에 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>새 줄은 끝에 나타납니다.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>목록은 현재 위치에 머물고, 새 줄은 아래에 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab은 계속 실행됩니다</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>창을 닫아도 노드는 계속 실행됩니다. 트레이에서 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>창을 닫아도 노드는 계속 실행됩니다. 다시 보려면 wowlab을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>설정에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>계속 실행(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>wowlab을 종료할까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>청크 %n개를 계산하고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>먼저 계산을 마무리하며 최대 30초가 걸립니다. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>취소(&amp;S)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>청크</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>이 노드가 보유한 청크</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>시뮬레이션한 반복 횟수</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>이 노드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>접속 상태</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>초당 %1회 반복</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>쉬는 중</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>청크 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%2개 중 %1개 사용 중</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n개 승인됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n개 전송 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n개 거부됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n개 읽을 수 없음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>이전 입력에 대한 결과입니다. 새 입력으로 다시 실행하세요.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>기술별 결과</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>결과를 텍스트로 복사합니다.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>다른 이름으로 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>JSON, 프로그램용(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>CSV, 스프레드시트용(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>PNG, 그림(&amp;P)…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>시뮬레이션 중…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>실행이 끝나면 결과가 여기에 표시됩니다. 취소하면 그때까지의 결과를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>서버 없이 여기서 시뮬레이션하기</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>전문화를 선택하고, 딜사이클을 붙여넣거나 열거나 기본값을 그대로 두고 실행을 누르세요. 평균 피해량과 그 신뢰도, 각 기술의 결과를 볼 수 있습니다. 두 딜사이클을 비교하면 어느 쪽이 더 좋은지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사되었습니다.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>결과 저장</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>여기에 딜사이클을 붙여넣거나 파일을 끌어다 놓으세요.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>딜사이클</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>딜사이클의 문제</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>텍스트가 딜사이클의 최대 크기(1 MiB)를 초과해 붙여넣지 않았습니다.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>파일에서 딜사이클을 엽니다.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>딜사이클을 클립보드의 텍스트로 바꿉니다.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>기본값 사용(&amp;D)</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>딜사이클을 전문화의 기본 딜사이클로 바꿉니다.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>딜사이클 열기</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>딜사이클 (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>전투 시간(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>대상(&amp;T)</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>종료 기준(&amp;U)</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>첫 시드(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>스레드(&amp;H)</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> 초</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>평균의 오차</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>평균의 오차</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>평균 대비 표준 오차의 비율입니다. 최대 %1회까지 시뮬레이션합니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>시드가 같으면 전투가 같고, 결과도 같습니다.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>전체(%1)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>값(&amp;M)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>이 노드가 계산할 수 있는 요일별 시간</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1 켜짐. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1 꺼짐. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>일주일 내내.</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>없음.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>%1 ~ %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>이 컴퓨터에서 계산 허용(&amp;M)</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>하나를 제외한 전부(%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>사용할 코어(&amp;C)</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>컴퓨터를 사용하지 않을 때</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>정해진 시간에</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>실행 시점(&amp;W)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 분</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>미사용 시간(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>시간대(&amp;H)</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>휴식</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>배터리 사용 시 쉬기(&amp;B)</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>World of Warcraft 실행 중에 쉬기(&amp;W)</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>전체 화면 프로그램 실행 중에 쉬기(&amp;F)</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>예: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>다음 프로그램 실행 중에 쉬기(&amp;P)</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>이 프로그램</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>테마(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>로그인할 때 시작(&amp;L)</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>트레이에 숨긴 채 시작(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>창을 닫아도 계속 실행(&amp;K)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>이 노드가 등록되었을 때(&amp;L)</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>내 조치가 필요할 때(&amp;M)</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>이 노드가 작업에 기여했을 때(&amp;J)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>프록시 없음</translation>
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
        <translation>프록시(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>프록시 호스트(&amp;H)</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>프록시 포트(&amp;O)</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>사용자 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>비밀번호(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>연결 테스트(&amp;T)</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>Sentinel(&amp;S)</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>포털(&amp;R)</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>이 주소 사용(&amp;E)</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Sentinel을 바꾸면 별도의 키로 연결이 다시 시작됩니다.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>이 노드</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>진단 정보 복사(&amp;G)</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>버그 신고에 필요한 정보입니다. 키, 비밀번호, 주소에 포함된 비밀 정보는 제외됩니다.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>계정 연결 해제(&amp;U)…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>이 노드를 계정에서 제거하고 키를 삭제합니다. 지금까지 계산한 내용은 계속 집계됩니다. 새 노드로 다시 등록할 수 있습니다.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>저장되었습니다. 연결을 다시 시작합니다.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장되었습니다.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>시도하는 중…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>계정 연결을 해제할까요?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>이 노드의 계정 연결이 해제되고 키가 삭제됩니다.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>이 계정을 위한 계산이 바로 중지됩니다. 다시 사용하려면 새 노드로 등록해야 합니다.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>연결 해제(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>취소(&amp;S)</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Sentinel에 알리는 중…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>이 노드의 계정 연결이 해제되었습니다.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>전문화</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>두 딜사이클 비교(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>시뮬레이션을 실행합니다(%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>취소(&amp;N)</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>실행을 끝내고 지금까지의 결과를 표시합니다(%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>시뮬레이션 진행률</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1: 오류 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>딜사이클 &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>딜사이클 &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>엔진이 딜사이클을 읽는 중…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>내 설정으로 돌아가기</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>계산 허용</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>지금 1시간 동안 실행</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>포털 열기</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>새 노드로 시작</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>일시 정지 시간</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>최근 몇 분간의 처리량, 현재 초당 %1회 반복</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>최근 몇 분간의 처리량, 현재 계산 없음</translation>
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
        <translation>일시 정지 시간</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>wowlab 열기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>재개(일시 정지 %1 남음)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>내 설정으로 돌아가기(%1 후 자동)</translation>
    </message>
</context>
</TS>
