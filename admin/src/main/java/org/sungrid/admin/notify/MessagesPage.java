package org.sungrid.admin.notify;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.notify.BureauQuietHours;
import org.sungrid.notify.Channel;
import org.sungrid.notify.ChoosingMessages;
import org.sungrid.notify.ChoosingMessages.Choice;
import org.sungrid.notify.Contacts;
import org.sungrid.notify.Contacts.Own;
import org.sungrid.notify.Gateways;
import org.sungrid.notify.ProvingAddress;
import org.sungrid.notify.QuietHours;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Where one's messages go beside the inbox, and when. */
@Named
@ViewScoped
public class MessagesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/account/messages";

    @Inject
    private Contacts contacts;

    @Inject
    private Gateways gateways;

    @Inject
    private BureauQuietHours bureau;

    @Inject
    private ProvingAddress proving;

    @Inject
    private ChoosingMessages choosing;

    @Inject
    private Answer answer;

    private transient Own own;
    private String mail = "";
    private String mailCode = "";
    private String sms = "";
    private String smsCode = "";
    private boolean byMail;
    private boolean bySms;
    private boolean ownHours;
    private String quietFrom = "";
    private String quietUntil = "";
    private boolean smsOnDaysOff;

    @PostConstruct
    void read() {
        own = contacts.own();
        byMail = own.byMail();
        bySms = own.bySms();
        ownHours = own.quiet() != null;
        var hours = ownHours ? own.quiet() : bureau.hours();
        quietFrom = hours.from().toString();
        quietUntil = hours.until().toString();
        smsOnDaysOff = own.smsOnDaysOff();
    }

    public void askMail() {
        ask(Channel.MAIL, mail);
    }

    public void askSms() {
        ask(Channel.SMS, sms);
    }

    public void proveMail() {
        prove(Channel.MAIL, mailCode);
        mailCode = "";
    }

    public void proveSms() {
        prove(Channel.SMS, smsCode);
        smsCode = "";
    }

    public void removeMail() {
        remove(Channel.MAIL);
    }

    public void removeSms() {
        remove(Channel.SMS);
    }

    private void ask(Channel channel, String typed) {
        if (answer.to(() -> proving.ask(channel, typed))) {
            answer.goOn(PATH, "admin.messages.asked");
        }
    }

    private void prove(Channel channel, String typed) {
        if (answer.to(() -> proving.prove(channel, typed))) {
            answer.goOn(PATH, "admin.messages.proved");
        }
    }

    private void remove(Channel channel) {
        if (answer.to(() -> choosing.remove(channel))) {
            answer.goOn(PATH, "admin.messages.removed");
        }
    }

    public void choose() {
        if (answer.to(() -> choosing.choose(new Choice(byMail, bySms, quiet(), smsOnDaysOff)))) {
            answer.goOn(PATH, "admin.messages.chosen");
        }
    }

    private QuietHours quiet() {
        if (!ownHours) {
            return null;
        }
        var form = new FormReading();
        LocalTime from = form.time("quietFrom", quietFrom);
        LocalTime until = form.time("quietUntil", quietUntil);
        Refused.when(form.refusals());
        Refused.when(from == null, "quietFrom", "admin.refusal.time.missing");
        if (until == null) {
            throw new Refused(Refusal.of("quietUntil", "admin.refusal.time.missing"));
        }
        return new QuietHours(from, until);
    }

    public Own getOwn() {
        if (own == null) {
            own = contacts.own();
        }
        return own;
    }

    public boolean isMailOn() {
        return gateways.isOn(Channel.MAIL);
    }

    public boolean isSmsOn() {
        return gateways.isOn(Channel.SMS);
    }

    public QuietHours getBureauHours() {
        return bureau.hours();
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getMailCode() {
        return mailCode;
    }

    public void setMailCode(String mailCode) {
        this.mailCode = mailCode;
    }

    public String getSms() {
        return sms;
    }

    public void setSms(String sms) {
        this.sms = sms;
    }

    public String getSmsCode() {
        return smsCode;
    }

    public void setSmsCode(String smsCode) {
        this.smsCode = smsCode;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }

    public boolean isBySms() {
        return bySms;
    }

    public void setBySms(boolean bySms) {
        this.bySms = bySms;
    }

    public boolean isOwnHours() {
        return ownHours;
    }

    public void setOwnHours(boolean ownHours) {
        this.ownHours = ownHours;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public boolean isSmsOnDaysOff() {
        return smsOnDaysOff;
    }

    public void setSmsOnDaysOff(boolean smsOnDaysOff) {
        this.smsOnDaysOff = smsOnDaysOff;
    }
}
