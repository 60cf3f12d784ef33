package cn.qicheng.wechat;

/** Mini-program codes, of which there may be any number. */
public interface CodeGateway {

    /**
     * A picture to be scanned.
     *
     * @param scene at most 32 characters of {@code 0-9A-Za-z!#$&'()*+,/:;=?@-._~}; it should be random, for anybody can read it
     * @param page without a leading slash and without a query
     * @param width 280 to 1280 pixels
     */
    record CodeOrder(String scene, String page, int width) {}

    /** Returns a JPEG or PNG picture. */
    byte[] code(CodeOrder order);
}
