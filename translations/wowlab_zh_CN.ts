<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>这不是有效的地址，例如 https://example.org。</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>只填写服务器，不要带用户名、? 或 #。</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>只有本机上的服务器才可以不加密连接。</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>Sentinel 的地址不含路径。</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Sentinel 有应答。</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>该地址不存在。网络是否已连接？地址是否正确？</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>该地址没有应答。</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>10 秒内没有应答。</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>代理没有应答。代理地址和端口是否正确？</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>代理不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>途中有设备返回了网页。请先在浏览器中登录此网络。</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>连接不安全：证书不属于该服务器。</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>该地址有应答，但不是 Sentinel。</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>均值 %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>节点已暂停</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>节点正在停止</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>节点可持有的分块减少了</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>Sentinel 拒绝了该节点</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>无法获取其配置</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>其配置已损坏</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>此版本不支持其规则</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>任务已结束</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>任务已删除</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>它属于另一个节点</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>结果不可能正确</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>在程序重启前计算；仅保留了结果。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verdict such as &quot;Handed back&quot;, %2 why</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <translation>
            <numerusform>慢了 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>快了 %n 分钟</numerusform>
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
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>在 %1 之前无论如何都会运行。</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>运行到 %1，忽略：%2。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>正在完成并提交进行中的工作。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>你已暂停此节点。</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>点击“继续”以恢复计算。</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>你已将此节点暂停到 %1；还剩 %2。</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>已从账号中移除</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>此节点已从原来所属的账号中移除。</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>要重新添加，请在门户中输入代码 %1。</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>等待认领</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>此节点还不属于任何账号。</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>请在门户中输入代码 %1。</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>网络需要登录</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>途中有设备返回了网页，而不是 Sentinel 的应答。</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>请打开浏览器登录此网络。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>无法连接 %1。程序会自动重试；结果会保留。</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Sentinel 不接受这台电脑的时间。</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>请校准这台电脑的时钟。</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Sentinel 不接受此节点的签名。程序会重试；密钥会保留。</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Sentinel 已不再支持此版本。</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>请安装最新版 wowlab。</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>被 Sentinel 拒绝</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Sentinel 不给此节点分配工作。</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>已暂停，等待你的许可</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>此节点属于你的账号。在你同意之前不会进行任何计算。</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>请允许它计算。</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>游戏期间暂停</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft 正在运行（%1）。</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>%1 正在运行。</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>有程序正在全屏运行。</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>这台电脑正在使用电池。</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>等待你离开</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>此系统无法判断是否有人在使用电脑。</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>请在设置中选择其他运行时间。</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>这台电脑正在使用中。</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>不在运行时段内</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>此节点将从 %1 起继续计算。</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>时间表中没有允许此节点计算的时段。</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>请在设置中选择时段。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>正在向 %1 查询此节点。</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>没有可用核心</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>门户未允许此节点使用任何核心。</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>请在门户中提高此节点的上限。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>正在计算</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>%n 个分块正在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>目前没有工作。</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>这台电脑的时钟%1；程序内部已自行校正。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>这个节点归你了</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>它已关联到你的账号。</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>它已以“%1”的名称关联到你的账号。</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>你为一次模拟出了力</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>你的电脑又参与了 %n 个任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>直到我手动继续</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>你的暂停</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>你的许可</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>列表中的程序</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>全屏程序</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>电池供电</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>有人在使用</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>时间表</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation>迭代次数太少，无法判断</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A 与 B 输出相同</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>看不出差异</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A 高出 %1</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B 高出 %1</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>差异显著：95% 置信度下介于 %1 与 %2 之间。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>至少需要 %n 次迭代才能判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>每次迭代的伤害都相同。</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>即使有差异也不显著：95% 置信度下小于 %1。增加迭代次数或许能看出更小的差异。</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>95% 置信度下，均值介于 %1 与 %2 之间；标准误差为 %3。</translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation>%1：%2 DPS</translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation>%1（%2）：%3 DPS</translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation>单场战斗：标准差 %1，范围 %2 至 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1 次迭代，用时 %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>未达到要求的误差 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 次迭代</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>目前 A 为 %1，B 为 %2 DPS</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>目前 %1 DPS</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>请粘贴或打开一个循环，或使用默认循环。</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>循环有问题，已在上方列出。</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>该循环不会让时间流逝：它在同一时刻反复做决定。请让它等待，或施放需要耗时的技能。</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>该循环在一场战斗中的步骤过多。请简化循环，或缩短战斗。</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>伤害过大，无法累加。请缩短战斗或减少目标。</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>引擎无法运行：%1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>超出循环的大小上限（1 MiB）。</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>此文件不是文本。</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>此文件不存在。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>第 %1 行，第 %2 列，警告：%3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>未关联账号</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>已关联到你的账号</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Sentinel 未说明</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>尚未尝试</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1：%2有应答</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 有应答</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>此网络需要登录</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 不接受此节点</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 不接受这台电脑的时间</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Beacon 未检测到</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>在线，Beacon %1 已检测到</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>立即运行 1 小时</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>立即运行 1 小时，忽略：%1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>A 的 DPS</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>B 的 DPS</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>施放次数</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中次数</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>暴击率</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>平均每击</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>分块 %1 正在排队。</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>分块 %1 已完成，正在发送结果。</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>分块 %1 已完成 %2%；平均 %3 DPS。</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>专精</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>平均 DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>计算用时</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>已拒绝：%1，已退回：%2，失败：%3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>最近参与</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>专精</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>平均 DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>计算用时</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计入</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>详细</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>请重试，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>此节点的密钥已损坏</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>密钥文件中没有密钥，已移到一旁。</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>请放回备份并重试，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>无法读取此节点的密钥</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>系统不允许程序读取密钥文件。</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>请将文件设为可读并重试，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>此节点的密钥丢失</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>此节点曾有密钥，但现在钥匙串和密钥文件中都没有。</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>请解锁钥匙串或恢复文件，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>钥匙串中为此节点保存的内容不是密钥。</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>请恢复钥匙串并重试，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>钥匙串已锁定</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>此节点的密钥在钥匙串中，而钥匙串未解锁。</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>请重试并解锁，或创建新身份并重新认领这台电脑。</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>钥匙串不可用</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>此节点的密钥在钥匙串中，而系统的钥匙串服务没有运行。</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>钥匙串没有应答</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>它可能在等待输入密码。节点会不时重试。</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>钥匙串无法工作</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>它返回了错误，详见日志。节点会不时重试。</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>另一个程序正在使用此节点的密钥</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>两个节点共用一个密钥会互相抢走工作。</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>请结束另一个节点，此节点会自动开始。</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>无法保存此节点的密钥</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>磁盘已满，或程序无权写入自己的文件夹。</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>请腾出空间或授予权限，然后重试。</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>还没有可退出的账号。</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Sentinel 未同意：%1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>无法使用数据文件夹</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>请修复该文件夹，然后重新启动 wowlab。</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>已退出账号，但旧密钥未能全部清除。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>已完成，正在发送结果</translation>
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
        <translation>任务 %2 的分块 %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>认领码尚不清楚</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>认领码：%1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>复制代码(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>打开门户(&amp;P)</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>你的认领码</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>在门户中输入它，或用手机扫描图片。只需操作一次。</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  你登录门户并认领此节点。本窗口会自动察觉。</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  你决定这台电脑是否可以计算，以及使用多少核心。在此之前不会运行任何计算。</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  它以最低优先级安静工作，在你游戏时暂停。</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab 在玩家的电脑上模拟数千场战斗，告诉你哪种循环、装备或天赋伤害更高。此节点借出你用不到的核心，也会为你模拟。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>此节点已退出账号</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>欢迎使用 wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>程序运行期间，代码一直有效。如果需要更换，新代码会自动显示在这里。</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>代码马上就会显示。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>最多使用(&amp;U)</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>使用的核心数</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>个核心（共 %n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>好，开始计算(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>更多设置(&amp;S)</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>最低优先级：你的操作始终优先。</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>运行 World of Warcraft 或全屏程序时自动暂停。</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>这台电脑使用电池时自动暂停。</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>你可以随时在这里或托盘中暂停。</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>现在允许这台电脑计算吗？</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>此节点现在属于你的账号。</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>此节点现在属于你的账号，名称为 %1。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>每秒伤害的分布：A 的均值 %1，B 的均值 %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>每秒伤害的分布，从 %1 到 %2；均值 %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>柱形：A。轮廓：B。竖线：均值及其 95% 置信区间。</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>竖线为均值，周围的色带为其 95% 置信区间。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>已完成的分块</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>参与的任务</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列表内容</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>按专精、ID 或原因筛选</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有判定</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>此列表中已接受</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>复制所选的行。</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>分块保留 90 天。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>还没有参与任务</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>这台电脑模拟完任务的一部分后，该任务就会列在这里。</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>还没有分块</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>这台电脑模拟的内容会列在这里，保留 90 天。</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 次迭代</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln 个分块</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>部分历史记录无法读取，已移到一旁：%1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>目前无法写入历史记录：%1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>不含详细信息</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文本筛选</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>最新的行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>复制所选的行，或列出的所有行。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>清空视图(&amp;L)</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>清空此列表。文件中的内容全部保留。</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>还没有日志</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>程序的活动会实时记录在这里。</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>无法将日志写入文件：%1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>新行显示在末尾。</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>列表保持原位，新行添加在下方。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab 仍在运行</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>窗口关闭后，节点继续运行：可在托盘中找到它。</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>窗口关闭后，节点继续运行。再次启动 wowlab 即可查看。</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>可以在设置中更改。</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>直接退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>退出 wowlab？</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>正在计算 %n 个分块。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>会先完成它们，最多需要半分钟。不会丢失任何内容。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>不退出(&amp;S)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>此节点持有的分块</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>已模拟的迭代</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>自开始以来</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>此节点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在线状态</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>每秒 %1 次迭代</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>空闲</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n 个分块</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>已用 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n 个已接受</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n 个发送中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n 个已拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>此结果属于之前的输入。请重新运行以获得新结果。</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>各技能的表现</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>将结果复制为文本。</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>另存为(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>JSON，供程序使用(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>CSV，供电子表格使用(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>PNG 图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>正在模拟…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>运行结束后，结果会显示在这里。取消运行可查看届时已有的结果。</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>在本机模拟，无需服务器</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>选择专精，粘贴或打开一个循环，或保留默认循环，然后点击“运行”。你会看到平均伤害、其可靠程度，以及各技能的表现。比较两个循环即可知道哪个更好。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>在此粘贴循环，或拖入文件。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>循环的问题</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>文本超出循环的大小上限（1 MiB），未粘贴。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>从文件打开循环。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>用剪贴板中的文本替换循环。</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>使用默认(&amp;D)</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>用专精自带的循环替换当前循环。</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>打开循环</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>循环 (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>战斗时长(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>模拟直到(&amp;U)</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>起始种子(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程(&amp;H)</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>达到迭代次数</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>达到均值误差</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>均值误差</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>标准误差占均值的比例。最多模拟 %1 次迭代。</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>相同的种子产生相同的战斗，因而结果也相同。</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>数值(&amp;M)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>一周中此节点可以计算的时段</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1 已开启。%2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1 已关闭。%2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>整周。</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>从不。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>允许这台电脑计算(&amp;M)</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>留出一个（%1）</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>使用的核心(&amp;C)</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>无人使用这台电脑时</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>在特定时段</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>运行时间(&amp;W)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>闲置超过(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>时段(&amp;H)</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>自动暂停</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>使用电池时暂停(&amp;B)</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>运行 World of Warcraft 时暂停(&amp;W)</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>运行全屏程序时暂停(&amp;F)</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>例如：obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>运行这些程序时暂停(&amp;P)</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>登录系统时启动(&amp;L)</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>启动时隐藏到托盘(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>此节点被认领时(&amp;L)</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>有事需要我处理时(&amp;M)</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>此节点参与任务后(&amp;J)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>无代理</translation>
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
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>代理主机(&amp;H)</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>代理端口(&amp;O)</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>用户名(&amp;N)</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>密码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>Sentinel(&amp;S)</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>门户(&amp;R)</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>使用这些地址(&amp;E)</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>更换 Sentinel 会重新建立连接，并使用单独的密钥。</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>此节点</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>复制诊断信息(&amp;G)</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>用于错误报告的信息。不含密钥、密码和地址中的机密内容。</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>退出账号(&amp;U)…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>将此节点移出账号并清除其密钥。已完成的计算仍然计入。之后可作为新节点重新认领。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>已保存。正在重新连接。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>退出账号？</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>此节点将退出你的账号并清除其密钥。</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>它会立即停止为你计算。要再次使用，需将其作为新节点认领。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>退出账号(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>不退出(&amp;S)</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>正在通知 Sentinel…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>此节点已退出账号。</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>专精</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>比较两个循环(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>运行模拟（%1）。</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>结束运行并显示目前已有的结果（%1）。</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>模拟进度</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1：%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>循环 &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>循环 &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>引擎正在读取循环…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>恢复按设置运行</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>允许计算</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>立即运行 1 小时</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>打开门户</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>作为新节点开始</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>暂停时长</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>最近几分钟的吞吐量；现在每秒 %1 次迭代</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>最近几分钟的吞吐量；现在没有计算</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Tray</name>
    <message>
        <source>wowlab: %1. %2</source>
        <extracomment>%1 is what the node does, %2 why</extracomment>
        <translation>wowlab：%1。%2</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>暂停时长</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>打开 wowlab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>继续（暂停还剩 %1）</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>恢复按设置运行（%1后自动恢复）</translation>
    </message>
</context>
</TS>
