package cn.qicheng.wechat;

/**
 * A phone number as WeChat vouches for it.
 *
 * @param number with the country code in front unless it is a mainland number
 * @param watermarkAppid the mini-program in which the person agreed
 */
public record WeChatPhone(String number, String watermarkAppid) {

    /** A number given to another mini-program was not given to us. */
    public boolean givenTo(String appid) {
        return watermarkAppid.equals(appid);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "WeChatPhone[…]";
    }
}
