// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"
#include "link/loopbacklink.h"
#include "link/mqttlink.h"
#include "settings/secretstore.h"
#include "settings/sitestore.h"
#include "support/verify.h"
#include "ui/connection/connectdialog.h"
#include "ui/connection/connectflow.h"
#include "ui/connection/ladderwidget.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace cems;
using namespace cems::ui;
using connection::Connection;
using connection::ConnectionService;
using settings::SecretKind;

namespace {

template<typename T>
QFuture<T> ready(const T& value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

/// A key store in memory, or none.
class FakeSecrets final : public settings::SecretStore
{
public:
    QFuture<bool> isAvailable() override { return ready(m_isThere); }
    QFuture<Result<QString>> read(const ConnectionId& id, SecretKind kind) override
    {
        return ready(Result<QString>(m_kept.value({id.value, kind})));
    }
    QFuture<Result<>> write(const ConnectionId& id, SecretKind kind, const QString& secret) override
    {
        m_kept.insert({id.value, kind}, secret);
        return ready(Result<>());
    }
    QFuture<Result<>> remove(const ConnectionId& id, SecretKind kind) override
    {
        m_kept.remove({id.value, kind});
        return ready(Result<>());
    }

    bool m_isThere = true;
    QMap<std::pair<QString, SecretKind>, QString> m_kept;
};

struct Bench
{
    SystemClock clock;
    settings::SiteStore sites{QString()};
    FakeSecrets secrets;
    link::MqttOptions lastOptions;
    int opened = 0;
    std::unique_ptr<ConnectionService> service;
    QWidget window;
    std::unique_ptr<ConnectFlow> flow;

    Bench()
    {
        ConnectionService::Options options;
        options.autoModel = false;
        options.linkFactory = [this](const link::MqttOptions& given) {
            lastOptions = given;
            ++opened;
            return std::make_unique<link::LoopbackLink>();
        };
        service = std::make_unique<ConnectionService>(options, clock);
        flow = std::make_unique<ConnectFlow>(ConnectFlow::Context{.connections = *service,
                                                                  .sites = sites,
                                                                  .secrets = secrets,
                                                                  .clock = clock,
                                                                  .profiles = {u"gbt35031"_s, u"iotda"_s}},
                                             window);
        window.show();
    }
    ~Bench() { flow.reset(); }

    [[nodiscard]] ConnectDialog* dialog() const { return window.findChild<ConnectDialog*>(); }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit* field(const QString& accessibleName) const
    {
        for (QLineEdit* field : dialog()->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == accessibleName) {
                return field;
            }
        }
        return nullptr;
    }
    void save(const QString& name, const QString& user = {}, bool kept = false)
    {
        settings::SiteConnection site;
        site.id.value = name;
        site.name = name;
        site.host = name + u".example"_s;
        site.user = user;
        site.passwordKept = kept;
        QVERIFY(sites.save(site).has_value());
    }
};

LadderWidget::Ladder failedAtTls()
{
    LadderWidget::Ladder ladder;
    for (int i = 0; i < kLadderRungCount; ++i) {
        ladder[static_cast<std::size_t>(i)].rung = static_cast<LadderRung>(i);
    }
    ladder[0].state = RungState::Done;
    ladder[0].took = milliseconds{12};
    ladder[0].subject = u"192.168.3.7"_s;
    ladder[2].state = RungState::Failed;
    ladder[2].error = failure(ErrorCode::TlsExpired, u"broker"_s, u"certificate has expired"_s);
    CertificateInfo leaf;
    leaf.subject = u"CN=<b>broker</b>"_s;
    leaf.alternativeNames = {u"broker.example"_s};
    leaf.sha256 = QByteArray::fromHex("00ff");
    ladder[2].certificates = {leaf};
    return ladder;
}

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private slots:
    void aNewBrokerNeedsAHostAndEnter()
    {
        Bench bench;
        bench.flow->openDialog();
        ConnectDialog* dialog = bench.dialog();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(bench.opened, 0); // nothing without a host
        QLineEdit* host = bench.field(u"Host"_s);
        QVERIFY(host->hasFocus());
        QTest::keyClicks(host, u"broker.example"_s);
        QTest::keyClick(host, Qt::Key_Return);
        QTRY_COMPARE(bench.opened, 1);
        QCOMPARE(bench.lastOptions.host, u"broker.example"_s);
        QCOMPARE(bench.sites.connections().size(), std::size_t{1});
        QVERIFY(bench.sites.lastUsed(bench.sites.connections().front().id));
    }

    void theLastUsedNeedsEnterOnly()
    {
        Bench bench;
        bench.save(u"old"_s);
        bench.save(u"last"_s);
        CEMS_VERIFY_RESULT(bench.sites.markUsed({u"last"_s}, utcFromMs(5)));
        bench.flow->openDialog();
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_COMPARE(bench.opened, 1);
        QCOMPARE(bench.lastOptions.host, u"last.example"_s);
        QVERIFY(bench.dialog()->ladder().isVisible());
    }

    void tlsMovesThePortAndShowsItsFields()
    {
        Bench bench;
        bench.flow->openNew(settings::SiteConnection::Kind::Broker);
        auto* port = bench.dialog()->findChild<QSpinBox*>();
        QCOMPARE(port->value(), 1883);
        for (QCheckBox* box : bench.dialog()->findChildren<QCheckBox*>()) {
            if (box->text() == u"TLS"_s) {
                box->click();
            }
        }
        QCOMPARE(port->value(), 8883);
        QVERIFY(bench.field(u"CA file"_s)->isVisible());
    }

    void aKeptPasswordIsNotAskedFor()
    {
        Bench bench;
        bench.save(u"plant"_s, u"me"_s, true);
        bench.secrets.m_kept.insert({u"plant"_s, SecretKind::Password}, u"sesame"_s);
        bench.flow->connectSaved({u"plant"_s});
        QTRY_COMPARE(bench.opened, 1);
        QCOMPARE(bench.lastOptions.password, u"sesame"_s);
    }

    void withoutAKeyStoreThePasswordIsAskedFor()
    {
        Bench bench;
        bench.secrets.m_isThere = false;
        bench.save(u"plant"_s, u"me"_s);
        bench.flow->connectSaved({u"plant"_s});
        auto* question = bench.window.findChild<QInputDialog*>();
        QVERIFY(question);
        QCOMPARE(question->textEchoMode(), QLineEdit::Password);
        QCOMPARE(bench.opened, 0);
        question->setTextValue(u"typed"_s);
        question->accept();
        QTRY_COMPARE(bench.opened, 1);
        QCOMPARE(bench.lastOptions.password, u"typed"_s);
        QVERIFY(bench.secrets.m_kept.isEmpty());
    }

    void aTypedPasswordIsKeptOnlyWhenAsked()
    {
        Bench bench;
        bench.flow->openNew(settings::SiteConnection::Kind::Broker);
        QTest::keyClicks(bench.field(u"Host"_s), u"h"_s);
        QTest::keyClicks(bench.field(u"User"_s), u"me"_s);
        QTest::keyClicks(bench.field(u"Password"_s), u"sesame"_s);
        for (QCheckBox* box : bench.dialog()->findChildren<QCheckBox*>()) {
            if (box->text().startsWith(u"Keep"_s)) {
                box->setChecked(true);
            }
        }
        bench.button(u"Connect"_s)->click();
        QTRY_COMPARE(bench.opened, 1);
        QCOMPARE(bench.secrets.m_kept.size(), 1);
        QCOMPARE(bench.secrets.m_kept.first(), u"sesame"_s);
    }

    void anAddressBecomesAConnectionOnce()
    {
        Bench bench;
        CEMS_VERIFY_RESULT(bench.flow->connectTo(u"mqtts://broker.example:9000"_s));
        CEMS_VERIFY_RESULT(bench.flow->connectTo(u"mqtts://broker.example:9000"_s));
        QCOMPARE(bench.sites.connections().size(), std::size_t{1});
        QCOMPARE(bench.lastOptions.port, quint16{9000});
        QCOMPARE(bench.service->connections().size(), std::size_t{1});
        QVERIFY(!bench.flow->connectTo(u"http://broker"_s));
    }

    void aConnectionWithoutANameIsCalledByItsHost()
    {
        Bench bench;
        bench.flow->openDialog();
        ConnectDialog* dialog = bench.dialog();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(bench.field(u"Host"_s), u"mistyped"_s);
        bench.button(u"Save"_s)->click();
        bench.field(u"Host"_s)->setText(u"right"_s);
        bench.button(u"Save"_s)->click();
        QCOMPARE(bench.sites.connections().size(), std::size_t{1});
        QCOMPARE(bench.sites.connections().front().name, u"right"_s);
    }

    void theListMarksWhatIsShown()
    {
        Bench bench;
        bench.save(u"one"_s);
        bench.save(u"two"_s);
        bench.flow->connectSaved({u"two"_s});
        const auto* tree = bench.dialog()->findChild<QTreeView*>();
        QCOMPARE(tree->currentIndex().data().toString(), u"two"_s);
        QVERIFY(bench.dialog()->ladder().isVisible()); // and marking it did not bring the form back
        QVERIFY(bench.button(u"Remove"_s)->isEnabled());
        bench.dialog()->startNew(settings::SiteConnection::Kind::Broker);
        QVERIFY(!bench.button(u"Remove"_s)->isEnabled());
    }

    void theLadderSaysWhatFailedInWords()
    {
        LadderWidget widget;
        widget.setLadder(failedAtTls(), true);
        widget.show();
        const QString text = widget.plainText();
        QVERIFY(text.contains(u"12 ms"_s));
        QVERIFY(text.contains(u"certificate has expired"_s));
        QVERIFY(text.contains(u"broker.example"_s));
        QVERIFY(text.contains(u"00:FF"_s));
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText); // a certificate's subject comes from outside
        }
        QVERIFY(text.contains(u"not reached"_s)); // nothing waits behind a failure
        QVERIFY(!text.contains(u"waiting"_s));
        bool isShown = false;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            isShown = isShown || (label->isVisible() && label->text().contains(u"<b>broker</b>"_s));
        }
        QVERIFY(isShown);
    }
};

QTEST_MAIN(TestConnectDialog)

#include "tst_connectdialog.moc"
