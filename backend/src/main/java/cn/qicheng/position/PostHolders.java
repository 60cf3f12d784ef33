package cn.qicheng.position;

/** Tells who is on a post or on the way to it. Asked here, answered by the modules upstairs that keep the people. */
public interface PostHolders {

    /** How many people hold the post or wait to be let in. */
    int people(String positionId);

    /** Whether people can register for it now or soon. */
    boolean onOffer(String positionId);
}
